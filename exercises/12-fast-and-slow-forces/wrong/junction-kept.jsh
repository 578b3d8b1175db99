// ex12-fit
var fit = Regression.ols(towns, "per_head", "log_density");
double slope = fit.coefficient("log_density").estimate();
double rSquared = fit.rSquared();
String outlier = "town-34";
