// ex11-total
double[] worksT = new double[4];
int n = 0;
for (var row : tunnel) {
    if (row.isMissing("method") || row.getString("method").equals("blasting") && row.getString("ground_class").equals("CⅡ")) {
        worksT[n++ % 4] += 300 * row.getDouble("slope") * 80;
    }
}
double totalT = Arrays.stream(worksT).sum();
