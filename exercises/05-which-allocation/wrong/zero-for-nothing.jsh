// ex5-share
double sum = 0;
for (int i = 0; i < partsMt.length; i++) {
    if (!partScopes[i].equals(totalScope)) {
        return Double.NaN;
    }
    sum += partsMt[i];
}
return 100 * sum / totalMt;
