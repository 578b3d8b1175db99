// ex7-gumbel
var fullYears = rain;
double[] sorted = fullYears.doubleColumn("max_daily_mm").asDoubleArray();
Arrays.sort(sorted);
int n = sorted.length;
double b0 = 0;
double b1 = 0;
for (int i = 0; i < n; i++) {
    b0 += sorted[i] / n;
    b1 += (double) i / (n - 1) * sorted[i] / n;
}
double scaleMm = (2 * b1 - b0) / Math.log(2);
double locationMm = b0 - 0.5772157 * scaleMm;
