// ex12-fit
var ordinary = towns.where(towns.booleanColumn("expressway_junction").isFalse());
var fit = Regression.ols(ordinary, "per_head", "log_density");
double slope = fit.coefficient("log_density").estimate();
double rSquared = fit.rSquared();
String outlier = towns.where(towns.doubleColumn("density").isEqualTo(towns.doubleColumn("density").max())).stringColumn("town_id").get(0);
