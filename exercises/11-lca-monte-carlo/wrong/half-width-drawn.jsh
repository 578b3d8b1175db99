// ex11-simulate
double upper90(double[] worksT, double[] halfPct, int runs, long seed) {
    return Simulation.run(runs, seed, random -> {
        double total = 0;
        for (int i = 0; i < worksT.length; i++) {
            total += worksT[i] * random.normal(1, halfPct[i] / 100);
        }
        return total;
    }).interval(0.9).upper();
}
double[] half = {30, 20, 30, 20};
boolean sameAgain = upper90(worksT, half, 1000, 5) == upper90(worksT, half, 1000, 5);
