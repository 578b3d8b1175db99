// ex12-monthly
int[] counts = new int[cumulative.length];
for (int i = 1; i < counts.length; i++) {
    counts[i] = cumulative[i] - cumulative[i - 1];
}
return counts;
