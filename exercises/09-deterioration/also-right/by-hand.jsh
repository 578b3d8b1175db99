// ex9-row
double[] rowIII = new double[4];
double all = 0;
List<String> classes = List.of("I", "II", "III", "IV");
String bridgeBefore = "";
int before = -1;
for (Row row : inspections) {
    int now = classes.indexOf(row.getString("condition"));
    boolean next = row.getString("bridge_id").equals(bridgeBefore);
    if (next && !row.getBoolean("repaired_since") && now >= before) {
        all += before == 2 ? 1 : 0;
        if (before == 2) {
            rowIII[now]++;
        }
    }
    bridgeBefore = row.getString("bridge_id");
    before = now;
}
for (int to = 0; to < 4; to++) {
    rowIII[to] /= all;
}

// ex9-years
var rates = Deterioration.markov(inspections, "bridge_id", "inspection_date", "condition", "repaired_since").rates();
double yearsToIII = 1 / rates.get(0) + 1 / rates.get(1);
double stayII = Math.exp(-rates.get(1));

// ex9-annual
return Math.exp(Math.log(stay) / years);

// ex9-joints
var life = Deterioration.weibull(joints, "years_in_place", "replaced");
double medianYears = life.scale() * Math.pow(Math.log(2), 1 / life.shape());
