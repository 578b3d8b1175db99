// ex9-years
var markov = Deterioration.markov(inspections, "bridge_id", "inspection_date", "condition", "repaired_since");
double yearsToIII = markov.expectedYears(1, 3).years();
double stayII = markov.matrix(5).probability(2, 2);
