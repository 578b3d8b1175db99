// ex7-gumbel
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
var x = fullYears.doubleColumn("max_daily_mm").asDoubleArray();
Arrays.sort(x);
double differences = 0;
for (int i = 0; i < x.length; i++) {
    for (int j = i + 1; j < x.length; j++) {
        differences += x[j] - x[i];
    }
}
double scaleMm = differences / (x.length * (x.length - 1.0)) / Math.log(2);
double locationMm = Arrays.stream(x).average().getAsDouble() - 0.5772 * scaleMm;

// ex7-level
double notExceeded = (years - 1) / years;
return location + scale * -Math.log(Math.log(1 / notExceeded));
