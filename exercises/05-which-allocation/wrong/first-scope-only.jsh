// ex5-share
if (partsMt.length == 0 || !partScopes[0].equals(totalScope)) {
    return Double.NaN;
}
double sum = 0;
for (double part : partsMt) {
    sum += part;
}
return 100 * sum / totalMt;
