// ex5-direct
double directPct = 343.0 / 1265;
