// ex14-trend
if (maxima.length < 10) {
    return new double[0];
}
double n = maxima.length;
double meanY = Arrays.stream(maxima).average().getAsDouble();
double above = 0;
double below = 0;
for (int i = 0; i < n; i++) {
    above += (i - (n - 1) / 2) * (maxima[i] - meanY);
    below += (i - (n - 1) / 2) * (i - (n - 1) / 2);
}
var test = Trend.mannKendall(maxima);
return new double[] {test.s(), test.p(), above / below};
