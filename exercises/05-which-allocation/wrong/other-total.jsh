// ex5-allocated
double allocated2014Pct = 100.0 * (217 + 261 + 192) / 1191;
double allocated2017Pct = 17.9 + 17.3 + 15.8;
