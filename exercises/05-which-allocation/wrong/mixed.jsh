// ex5-direct
double directPct = 100.0 * (208 + 261 + 192) / 1265;
