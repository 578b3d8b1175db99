// ex7-gumbel
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
double scaleMm = fullYears.doubleColumn("max_daily_mm").standardDeviation() * Math.sqrt(6) / Math.PI;
double locationMm = fullYears.doubleColumn("max_daily_mm").mean() - 0.5772157 * scaleMm;
