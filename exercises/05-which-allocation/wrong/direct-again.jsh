// ex5-allocated
double allocated2014Pct = 100.0 * (208 + 80 + 55) / 1265;
double allocated2017Pct = 17.9 + 17.3 + 15.8;
