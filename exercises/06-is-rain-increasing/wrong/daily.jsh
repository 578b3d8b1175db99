// ex6-test
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
var test = Trend.mannKendall(fullYears, "year", "max_daily_mm");
long sScore = test.s();
double zValue = test.z();
double pValue = test.p();
