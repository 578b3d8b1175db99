// ex15-poor
double now = poor;
for (int year = 2026; year <= 2055; year++) {
    now += worseningPct / 100 * (stock - now);
    now -= budget / unitCost;
}
return 100 * now / stock;
