// ex1-mean
var recent = rain.where(rain.intColumn("year").isBetweenInclusive(1996, 2025));
double meanMm = recent.doubleColumn("max_daily_mm").mean();
