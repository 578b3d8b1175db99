// ex6-score
long s = 0;
for (int i = 0; i < values.length; i++) {
    for (int j = i + 1; j < values.length; j++) {
        s += (long) Math.signum(values[i] - values[j]);
    }
}
return s;
