// ex9-years
var markov = Deterioration.markov(inspections, "bridge_id", "inspection_date", "condition", "repaired_since");
double yearsToIII = markov.expectedYears(1, 4).years();
double stayII = markov.annualMatrix().probability(2, 2);
