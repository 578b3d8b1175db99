// ex6-score
long s = 0;
for (int i = 0; i < values.length; i++) {
    for (int j = i + 1; j < values.length; j++) {
        s += values[j] >= values[i] ? 1 : -1;
    }
}
return s;
