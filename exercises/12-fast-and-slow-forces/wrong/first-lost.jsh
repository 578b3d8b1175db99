// ex12-monthly
int[] counts = new int[Math.max(0, cumulative.length - 1)];
for (int i = 0; i < counts.length; i++) {
    counts[i] = cumulative[i + 1] - cumulative[i];
}
return counts;
