// ex15-damage
var fit = Extremes.gumbel(town.rain(), "year", "max_daily_mm");
double damageMillionYen(double mm) {
    return Math.max(0, mm - town.damageThresholdMm()) * town.damageMillionYenPerMm();
}
double level100Mm = fit.level(Extremes.years(100)).value();
double[] periods = {2, 5, 10, 20, 50, 100, 200};
double expectedDamageMillionYen = 0;
for (int i = 1; i < periods.length; i++) {
    double rare = damageMillionYen(fit.level(Extremes.years(periods[i])).value());
    expectedDamageMillionYen += rare / periods[i];
}
