// ex6-test
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
var result = Trend.mannKendall(fullYears.doubleColumn("max_1h_mm").asDoubleArray());
int sScore = (int) result.s();
var zValue = result.z();
var pValue = Math.round(result.p() * 1e5) / 1e5;

// ex6-slope
double[] y = fullYears.doubleColumn("max_1h_mm").asDoubleArray();
List<Double> slopes = new ArrayList<>();
for (int i = 0; i < y.length; i++) {
    for (int j = i + 1; j < y.length; j++) {
        slopes.add((y[j] - y[i]) / (j - i));
    }
}
Collections.sort(slopes);
double slopeMmPerYear = (slopes.get((slopes.size() - 1) / 2) + slopes.get(slopes.size() / 2)) / 2;

// ex6-score
double s = 0;
for (int j = 1; j < values.length; j++) {
    for (int i = 0; i < j; i++) {
        s += Math.signum(values[j] - values[i]);
    }
}
return (long) s;

// ex6-conclusion
var conclusion = "ｂ";
