// ex2-mean
double meanMm = clean.doubleColumn("rain_mm").sum() / clean.rowCount();
