// ex1-max
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
double largestMm = fullYears.doubleColumn("annual_precip_mm").max();
int yearOfLargest = (int) fullYears.intColumn("year").max();
