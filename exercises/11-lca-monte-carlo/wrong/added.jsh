// ex11-deviation
double[] percents = {30, 20, 30, 20};
double sum = 0;
for (int i = 0; i < 4; i++) {
    double sd = worksT[i] * percents[i] / 100 / 1.96;
    sum += sd;
}
double sdT = sum;
