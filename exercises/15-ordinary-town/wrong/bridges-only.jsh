// ex15-option
boolean isKept(int asset, double budget) {
    var row = town.ageing().row(asset);
    double pct = poorPct(row.getDouble("stock"), row.getDouble("poor"), row.getDouble("worsening_pct_per_year"), row.getDouble("unit_cost_million_yen"), budget);
    return pct <= row.getDouble("limit_pct");
}
String option = "";
double ageingMillionYen = Double.NaN;
for (var row : town.ageingBudgets()) {
    double forBridges = row.getDouble("bridges_million_yen");
    double forPipes = row.getDouble("pipes_million_yen");
    if (option.isEmpty() && isKept(0, forBridges)) {
        option = row.getString("option");
        ageingMillionYen = forBridges + forPipes;
    }
}
