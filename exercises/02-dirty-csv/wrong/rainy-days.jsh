// ex2-mean
double meanMm = clean.where(clean.doubleColumn("rain_mm").isGreaterThan(0)).doubleColumn("rain_mm").mean();
