// ex12-within
var means = Tables.group(districts, "town_id").mean("per_head").as("town_t").table();
var joined = Tables.join(districts, means).on("town_id").left().table();
double withinSlope = Regression.ols(
    joined.doubleColumn("per_head").subtract(joined.doubleColumn("town_t")).asDoubleArray(),
    joined.doubleColumn("log_density").asDoubleArray()).coefficient("x").estimate();
