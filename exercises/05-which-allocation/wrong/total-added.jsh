// ex5-direct
var rows = emissions.where(emissions.intColumn("fiscal_year").isEqualTo(2014).and(emissions.stringColumn("allocation").isEqualTo("direct")));
double directPct = 100.0 * (208 + 80 + 55) / rows.doubleColumn("emission_mt_co2").sum();
