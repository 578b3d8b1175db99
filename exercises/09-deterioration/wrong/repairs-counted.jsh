// ex9-row
double[] rowIII = new double[4];
double all = 0;
List<String> classes = List.of("I", "II", "III", "IV");
String bridgeBefore = "";
int before = -1;
for (Row row : inspections) {
    int now = classes.indexOf(row.getString("condition"));
    boolean next = row.getString("bridge_id").equals(bridgeBefore);
    if (next && true) {
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
