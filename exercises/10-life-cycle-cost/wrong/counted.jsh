// ex10-risk
var fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
var gumbel = Extremes.gumbel(fullYears, "year", "max_daily_mm");
double probabilityA = fullYears.where(fullYears.doubleColumn("max_daily_mm").isGreaterThan(130)).rowCount() / 48.0;
double riskCostA = probabilityA * 30;
