// ex11-carbon
double lpgKgCo2PerKg = 50.2 * 0.0163 * 44 / 12 * 44 / 12;
