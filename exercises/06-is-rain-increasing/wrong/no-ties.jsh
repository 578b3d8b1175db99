// ex6-test
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
double[] x = fullYears.doubleColumn("max_1h_mm").asDoubleArray();
long sScore = 0;
for (int i = 0; i < x.length; i++) {
    for (int j = i + 1; j < x.length; j++) {
        sScore += (long) Math.signum(x[j] - x[i]);
    }
}
double n = x.length;
double zValue = (sScore - 1) / Math.sqrt(n * (n - 1) * (2 * n + 5) / 18);
double pValue = Trend.mannKendall(fullYears, "year", "max_1h_mm").p();
