// ex9-years
var counted = Deterioration.transitions(inspections, "bridge_id", "inspection_date", "condition", "repaired_since").matrix();
double yearsToIII = counted.years() / (1 - counted.probability(1, 1)) + counted.years() / (1 - counted.probability(2, 2));
double stayII = 1 - (1 - counted.probability(2, 2)) / counted.years();
