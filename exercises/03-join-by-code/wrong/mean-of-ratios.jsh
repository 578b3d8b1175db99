// ex3-per-head
double perHeadT = joined.doubleColumn("emission_kt_co2").multiply(1000).divide(joined.intColumn("population")).mean();
