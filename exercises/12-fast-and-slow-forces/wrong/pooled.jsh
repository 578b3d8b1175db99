// ex12-within
double withinSlope = Regression.ols(districts, "per_head", "log_density").coefficient("log_density").estimate();
