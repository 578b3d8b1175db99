// ex12-fit
var ordinary = towns.where(towns.booleanColumn("expressway_junction").isFalse());
var fit = Regression.ols(ordinary, "per_head", "log_density");
double slope = fit.coefficient("log_density").estimate();
double rSquared = Math.sqrt(fit.rSquared());
String outlier = "town-34";
