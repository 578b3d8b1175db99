// ex3-per-head
var known = joined.where(joined.doubleColumn("emission_kt_co2").isNotMissing());
double perHeadT = known.doubleColumn("emission_kt_co2").sum() / known.intColumn("population").sum();
