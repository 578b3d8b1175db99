// ex4-change
double changePct = both.where(both.intColumn("fiscal_year").isEqualTo(2017)).doubleColumn(smooth.name()).get(0) / smooth.max() - 1;
