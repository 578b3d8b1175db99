// ex12-fit
var ordinary = towns.where(towns.booleanColumn("expressway_junction").isFalse());
var plain = Regression.ols(ordinary, "per_head", "density");
var fit = Regression.ols(ordinary, "per_head", "log_density");
double slope = plain.coefficient("density").estimate();
double rSquared = plain.rSquared();
String outlier = "town-34";
