// ex11-carbon
double lpgKgCo2PerKg = 44 * 50.2 * 0.0163 / 12;

// ex11-total
double[] worksT = {300 * (0.028 * 80 + 1.011), 300 * (0.025 * 80 + 1.121), 300 * (0.002 * 80 + 0.114), 300 * (0.019 * 80 + 0.577)};
double totalT = Arrays.stream(worksT).sum();

// ex11-deviation
double sdT = Math.sqrt(Math.pow(worksT[0] * 0.3, 2) + Math.pow(worksT[1] * 0.2, 2) + Math.pow(worksT[2] * 0.3, 2) + Math.pow(worksT[3] * 0.2, 2)) / 1.96;

// ex11-simulate
double upper90(double[] worksT, double[] halfPct, int runs, long seed) {
    var random = new Random(seed);
    double[] totals = new double[runs];
    for (int i = 0; i < runs; i++) {
        for (int j = 0; j < worksT.length; j++) {
            totals[i] += worksT[j] * (1 + halfPct[j] / 196 * random.nextGaussian());
        }
    }
    Arrays.sort(totals);
    return totals[(int) (runs * 0.95)];
}
double first = upper90(worksT, new double[] {30, 20, 30, 20}, 5000, 3);
boolean sameAgain = first == upper90(worksT, new double[] {30, 20, 30, 20}, 5000, 3);
