// ex8-published
double riverGrowthPoints = 62 - 32;

// ex8-town
int[] counts = new int[3];
int all = 0;
for (Row bridge : town) {
    if (!bridge.isMissing("built_fiscal_year")) {
        all++;
        for (int i = 0; i < 3; i++) {
            if (bridge.getInt("built_fiscal_year") <= new int[] {1967, 1972, 1982}[i]) {
                counts[i]++;
            }
        }
    }
}
double share2018Pct = counts[0] * 100.0 / all;
double share2023Pct = counts[1] * 100.0 / all;
double share2033Pct = Math.round(counts[2] * 1000.0 / all) / 10.0;

// ex8-method
return Arrays.stream(builtFiscalYears).mapToDouble(year -> march - 1 - year >= age ? 100 : 0).average().getAsDouble();

// ex8-range
int old = town.where(town.intColumn("built_fiscal_year").isLessThan(1968)).rowCount();
double least2018Pct = old / 4.0;
double most2018Pct = (old + town.intColumn("built_fiscal_year").countMissing()) / 4.0;
