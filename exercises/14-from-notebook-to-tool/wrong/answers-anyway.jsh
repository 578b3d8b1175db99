// ex14-level
double[] sorted = maxima.clone();
Arrays.sort(sorted);
int n = sorted.length;
double b0 = 0;
double b1 = 0;
for (int i = 0; i < n; i++) {
    b0 += sorted[i] / n;
    b1 += (double) i / (n - 1) * sorted[i] / n;
}
double scale = (2 * b1 - b0) / Math.log(2);
return b0 - 0.5772156649 * scale - scale * Math.log(-Math.log(1 - 1 / returnYears));
