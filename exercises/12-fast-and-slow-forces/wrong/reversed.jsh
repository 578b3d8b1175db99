// ex12-fit
var ordinary = towns.where(towns.booleanColumn("expressway_junction").isFalse());
var reversed = Regression.ols(ordinary, "log_density", "per_head");
var fit = Regression.ols(ordinary, "per_head", "log_density");
double slope = reversed.coefficient("per_head").estimate();
double rSquared = reversed.rSquared();
String outlier = "town-34";
