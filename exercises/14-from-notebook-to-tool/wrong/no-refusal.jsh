// ex14-trend
long s = 0;
for (int i = 0; i < maxima.length; i++) {
    for (int j = i + 1; j < maxima.length; j++) {
        s += (long) Math.signum(maxima[j] - maxima[i]);
    }
}
if (maxima.length < 10) {
    return new double[] {s, 1, 0};
}
return new double[] {s, Trend.mannKendall(maxima).p(), Trend.sen(maxima).slope()};
