// ex5-share
double sum = 0;
for (double part : partsMt) {
    sum += part;
}
return 100 * sum / totalMt;
