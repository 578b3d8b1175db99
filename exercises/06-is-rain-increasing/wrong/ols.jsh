// ex6-slope
double[] t = fullYears.intColumn("year").asDoubleArray();
double[] y = fullYears.doubleColumn("max_1h_mm").asDoubleArray();
double meanT = Arrays.stream(t).average().getAsDouble();
double meanY = Arrays.stream(y).average().getAsDouble();
double above = 0;
double below = 0;
for (int i = 0; i < t.length; i++) {
    above += (t[i] - meanT) * (y[i] - meanY);
    below += (t[i] - meanT) * (t[i] - meanT);
}
double slopeMmPerYear = above / below;
