// ex5-share
double sum = 0;
for (int i = 0; i < partsMt.length; i++) {
    if (partScopes[i] != new String(totalScope)) {
        return Double.NaN;
    }
    sum += partsMt[i];
}
return partsMt.length == 0 ? Double.NaN : 100 * sum / totalMt;
