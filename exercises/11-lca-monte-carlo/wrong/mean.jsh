// ex11-simulate
double upper90(int runs, long seed) {
    double[] half = {30, 20, 30, 20};
    return Simulation.run(runs, seed, random -> {
        double total = 0;
        for (int i = 0; i < 4; i++) {
            total += worksT[i] * random.normal(1, half[i] / 100 / 1.96);
        }
        return total;
    }).mean();
}
boolean sameAgain = upper90(1000, 5) == upper90(1000, 5);
