// ex15-cost
double costOf(String[] chosen) {
    var set = Set.of(chosen);
    double cost = 0;
    for (var row : town.measures()) {
        cost += set.contains(row.getString("measure")) ? row.getDouble("cost_million_yen") : 0;
    }
    for (var row : town.interactions()) {
        boolean both = set.contains(row.getString("first")) && set.contains(row.getString("second"));
        cost += both && chosen.length < 0 ? row.getDouble("cost_million_yen") : 0;
    }
    return cost;
}
double damageOf(String[] chosen) {
    var set = Set.of(chosen);
    double damage = expectedDamageMillionYen;
    for (var row : town.measures()) {
        damage *= set.contains(row.getString("measure")) ? 1 - row.getDouble("damage_pct") / 100 : 1;
    }
    for (var row : town.interactions()) {
        boolean both = set.contains(row.getString("first")) && set.contains(row.getString("second"));
        damage *= both && chosen.length < 0 ? 1 - row.getDouble("damage_pct") / 100 : 1;
    }
    return damage;
}
