// ex10-risk
var gumbel = Extremes.gumbel(rain.where(rain.intColumn("year").isLessThan(2026)), "year", "max_daily_mm");
double probabilityA = gumbel.exceedanceOf(130).within(50);
double riskCostA = probabilityA * 30;
