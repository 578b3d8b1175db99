// ex12-monthly
int[] counts = cumulative.clone();
for (int i = 1; i < counts.length; i++) {
    counts[i] = counts[i - 1] + cumulative[i];
}
return counts;
