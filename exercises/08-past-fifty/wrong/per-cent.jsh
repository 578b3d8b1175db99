// ex8-published
var rivers = Tables.filter(shares).is("asset", "river-facility").is("vintage", 2018).table().intColumn("share_over_50y_pct");
double riverGrowthPoints = 100.0 * (rivers.get(2) - rivers.get(0)) / rivers.get(0);
