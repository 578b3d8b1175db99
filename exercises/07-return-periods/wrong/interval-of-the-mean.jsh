// ex7-rain
var maxima = fullYears.doubleColumn("max_daily_mm");
double level50Mm = maxima.mean() + 1.96 * maxima.standardDeviation() / Math.sqrt(48);
double level100Mm = level50Mm;
