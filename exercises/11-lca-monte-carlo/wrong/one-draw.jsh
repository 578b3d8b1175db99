// ex11-simulate
double upper90(int runs, long seed) {
    double[] half = {30, 20, 30, 20};
    return Simulation.run(runs, seed, random -> {
        double total = 0;
        double draw = random.normal();
        for (int i = 0; i < 4; i++) {
            total += worksT[i] * (1 + half[i] / 100 / 1.96 * draw);
        }
        return total;
    }).interval(0.9).upper();
}
boolean sameAgain = upper90(1000, 5) == upper90(1000, 5);
