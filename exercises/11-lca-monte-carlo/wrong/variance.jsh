// ex11-deviation
double[] percents = {30, 20, 30, 20};
double squares = 0;
for (int i = 0; i < 4; i++) {
    double sd = worksT[i] * percents[i] / 100 / 1.96;
    squares += sd * sd;
}
double sdT = squares;
