// ex10-risk
var gumbel = Extremes.gumbel(rain.doubleColumn("max_daily_mm").asDoubleArray());
double probabilityA = gumbel.exceedanceOf(130).probability();
double riskCostA = probabilityA * 30;
