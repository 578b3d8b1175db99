// ex6-test
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
var test = Trend.mannKendall(rain.doubleColumn("max_1h_mm").asDoubleArray());
long sScore = test.s();
double zValue = test.z();
double pValue = test.p();
