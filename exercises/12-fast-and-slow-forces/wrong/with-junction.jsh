// ex12-predict
var interval = Regression.ols(towns, "per_head", "log_density").predict(Math.log10(1000)).prediction();
double lowerT = interval.lower();
double upperT = interval.upper();
