// ex1-mean
var recent = rain.where(rain.intColumn("year").isGreaterThanOrEqualTo(1996));
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
double totalMm = 0;
int years = 0;
for (var row : rain) {
    if (row.getInt("year") >= 1996 && row.getInt("year") <= 2025) {
        totalMm += row.getDouble("max_1h_mm");
        years++;
    }
}
float meanMm = (float) (totalMm / years);

// ex1-max
double largestMm = 0;
int yearOfLargest = 0;
for (var row : rain) {
    if (row.getInt("year") < 2026 && row.getDouble("annual_precip_mm") > largestMm) {
        largestMm = row.getDouble("annual_precip_mm");
        yearOfLargest = row.getInt("year");
    }
}

// ex1-days
var daysPerYear = rain.where(rain.intColumn("year").isLessThan(2026)).intColumn("days_1h_ge30").mean();
