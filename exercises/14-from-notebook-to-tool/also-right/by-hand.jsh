// ex14-maxima
int[] distinct = Arrays.stream(years).distinct().sorted().toArray();
List<Double> found = new ArrayList<>();
for (int year : distinct) {
    int[] own = IntStream.range(0, years.length).filter(i -> years[i] == year && !Double.isNaN(maxima[i])).toArray();
    if (Arrays.stream(own).map(i -> months[i]).distinct().count() == 12) {
        found.add(Arrays.stream(own).mapToDouble(i -> maxima[i]).max().getAsDouble());
    }
}
return found.stream().mapToDouble(mm -> mm).toArray();

// ex14-trend
double[] none = {};
return maxima.length >= 10
    ? new double[] {Trend.mannKendall(maxima).s(), Trend.mannKendall(maxima).p(), Trend.sen(maxima).slope()}
    : none;

// ex14-level
if (maxima.length < 10) {
    return Double.NaN;
}
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
return b0 - 0.5772157 * scale - scale * Math.log(-Math.log(1 - 1 / returnYears));

// ex14-review
String worstLine = " c ";
