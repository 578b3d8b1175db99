// ex4-average
var transport = co2.where(co2.stringColumn("category_code").isEqualTo("1.A.3"));
var emission = transport.doubleColumn("emission_kt_co2");
double[] smooth = new double[emission.size()];
for (int i = 0; i < smooth.length; i++) {
    double sum = 0;
    for (int j = i - 2; j <= i + 2; j++) {
        sum += j < 0 || j >= smooth.length ? Double.NaN : emission.get(j);
    }
    smooth[i] = sum / 5;
}

// ex4-figure
var both = transport.copy().addColumns(DoubleColumn.create("五年平均", smooth));
var figure = Chart.line(both, "fiscal_year", "五年平均", "emission_kt_co2").yUnit("kt-CO₂").title("t").source("s");

// ex4-change
double peak = Arrays.stream(smooth).filter(value -> value == value).max().getAsDouble();
var changePct = 100 * (smooth[27] / peak - 1);
