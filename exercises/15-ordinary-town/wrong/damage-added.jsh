// ex15-cost
double costOf(String[] chosen) {
    var set = Set.of(chosen);
    double cost = 0;
    for (var row : town.measures()) {
        cost += set.contains(row.getString("measure")) ? row.getDouble("cost_million_yen") : 0;
    }
    for (var row : town.interactions()) {
        boolean both = set.contains(row.getString("first")) && set.contains(row.getString("second"));
        cost += both ? row.getDouble("cost_million_yen") : 0;
    }
    return cost;
}
double damageOf(String[] chosen) {
    var set = Set.of(chosen);
    double pct = 0;
    for (var row : town.measures()) {
        pct += set.contains(row.getString("measure")) ? row.getDouble("damage_pct") : 0;
    }
    for (var row : town.interactions()) {
        boolean both = set.contains(row.getString("first")) && set.contains(row.getString("second"));
        pct += both ? row.getDouble("damage_pct") : 0;
    }
    return expectedDamageMillionYen * (1 - pct / 100);
}
