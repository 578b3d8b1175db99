// ex15-poor
double now = poor + 30 * (worseningPct / 100 * (stock - poor) - budget / unitCost);
return 100 * Math.max(0, now) / stock;
