// ex11-carbon
double lpgKgCo2PerKg = 50.2 * 0.0163 * (44.0 / 12);

// ex11-total
double[] worksT = {300 * (0.028 * 80 + 1.011), 300 * (0.025 * 80 + 1.121), 300 * (0.002 * 80 + 0.114), 300 * (0.019 * 80 + 0.577)};
double totalT = worksT[0] + worksT[1] + worksT[2] + worksT[3];

// ex11-deviation
double sdT = Math.hypot(Math.hypot(worksT[0] * 0.3, worksT[1] * 0.2), Math.hypot(worksT[2] * 0.3, worksT[3] * 0.2)) / 1.959964;

// ex11-simulate
double upper90(double[] worksT, double[] halfPct, int runs, long seed) {
    var account = Emission.account("tunnel");
    for (int i = 0; i < worksT.length; i++) {
        account = account.add("work " + i, worksT[i], "t", halfPct[i], Emission.factor("t-CO2 " + i, 1, "t-CO2/t"));
    }
    return account.simulate(runs, seed).quantile(0.95);
}
double[] half = {30, 20, 30, 20};
boolean sameAgain = upper90(worksT, half, 2000, 1) == upper90(worksT, half, 2000, 1);
