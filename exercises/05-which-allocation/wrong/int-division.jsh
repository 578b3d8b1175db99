// ex5-direct
double directPct = 343 / 1265 * 100;
