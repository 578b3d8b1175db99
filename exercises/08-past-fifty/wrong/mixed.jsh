// ex8-published
var rivers = Tables.filter(shares).is("asset", "river-facility").table().sortOn("as_of_year").intColumn("share_over_50y_pct");
double riverGrowthPoints = rivers.get(rivers.size() - 1) - rivers.get(0);
