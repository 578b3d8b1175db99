// ex8-town
var known = town.dropWhere(town.intColumn("built_fiscal_year").isMissing());
var built = known.intColumn("built_fiscal_year");
double share2018Pct = 1.0 * built.isLessThan(2018 - 50).size() / built.size();
double share2023Pct = 1.0 * built.isLessThan(2023 - 50).size() / built.size();
double share2033Pct = 1.0 * built.isLessThan(2033 - 50).size() / built.size();
