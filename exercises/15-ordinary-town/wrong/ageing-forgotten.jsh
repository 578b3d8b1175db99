// ex15-feasible
List<String> names = town.measures().stringColumn("measure").asList();
String[] chosenBy(int plan) {
    return IntStream.range(0, names.size()).filter(i -> (plan >> i & 1) == 1).mapToObj(names::get).toArray(String[]::new);
}
var feasible = Table.create(
    "feasible plans (synthetic)",
    StringColumn.create("plan"),
    DoubleColumn.create("emission_t"),
    DoubleColumn.create("damage_million_yen"),
    DoubleColumn.create("cost_million_yen"));
for (int plan = 0; plan < 64; plan++) {
    String[] chosen = chosenBy(plan);
    double cost = costOf(chosen);
    if (cost <= town.budgetMillionYen()) {
        feasible.stringColumn("plan").append(chosen.length == 0 ? "none" : String.join("+", chosen));
        feasible.doubleColumn("emission_t").append(emissionOf(chosen));
        feasible.doubleColumn("damage_million_yen").append(damageOf(chosen));
        feasible.doubleColumn("cost_million_yen").append(cost);
    }
}
int feasiblePlans = feasible.rowCount();
double lowestEmissionT = feasible.doubleColumn("emission_t").min();
double lowestDamageMillionYen = feasible.doubleColumn("damage_million_yen").min();
