// ex5-direct
double directPct = 100.0 * (217 + 261 + 192) / 1265;
