// ex6-score
long s = 0;
for (int i = 1; i < values.length; i++) {
    s += (long) Math.signum(values[i] - values[i - 1]);
}
return s;
