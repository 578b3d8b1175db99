// ex4-average
var transport = co2.where(co2.stringColumn("category_code").isEqualTo("1.A.3"));
var smooth = Trend.centredMean(transport, "emission_kt_co2", 3);
