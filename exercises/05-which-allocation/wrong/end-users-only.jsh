// ex5-direct
double directPct = 100.0 * (208 + 80 + 55) / (340 + 208 + 80 + 55);
