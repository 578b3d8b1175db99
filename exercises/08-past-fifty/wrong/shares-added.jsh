// ex8-range
double least2018Pct = share2018Pct - 100.0 * town.intColumn("built_fiscal_year").countMissing() / town.rowCount();
double most2018Pct = share2018Pct + 100.0 * town.intColumn("built_fiscal_year").countMissing() / town.rowCount();
