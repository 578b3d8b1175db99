// ex9-row
var matrix = Deterioration.transitions(inspections, "bridge_id", "inspection_date", "condition", "repaired_since").matrix();
double[] rowIII = new double[4];
for (int to = 1; to <= 4; to++) {
    rowIII[to - 1] = 100 * matrix.probability(3, to);
}
