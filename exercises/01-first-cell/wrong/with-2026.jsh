// ex1-mean
double meanMm = rain.last(30).doubleColumn("max_1h_mm").mean();
