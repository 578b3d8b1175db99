// ex13-rate
var values = rain.doubleColumn("rain_mm").removeMissing();
long heavyHours = values.isGreaterThanOrEqualTo(50).size();
double stationYears = values.size() / 8766.0;
var ratePerYear = heavyHours / stationYears;

// ex13-stations
var observed = Tables.group(rain, "station").count("rain_mm").as("observed_h").table();
var heavy = Tables.group(Tables.filter(rain).atLeast("rain_mm", 50).table(), "station").count().as("heavy_h").table();
var perStation = Tables.join(observed, heavy).on("station").left().table();
var heavyH = perStation.intColumn("heavy_h");
heavyH.set(heavyH.isMissing(), 0);
double[] rates = IntStream.range(0, perStation.rowCount())
    .mapToDouble(row -> heavyH.get(row) * 8766.0 / perStation.intColumn("observed_h").get(row)).toArray();
perStation.addColumns(DoubleColumn.create("rate_per_year", rates));

// ex13-pumps
var pumpHours = Arrays.stream(rain.doubleColumn("rain_mm").removeMissing().asDoubleArray()).map(mm -> Math.ceil(mm / 20)).sum();

// ex13-window
double[] sums = IntStream.rangeClosed(hours, rainMm.length)
    .mapToDouble(end -> Arrays.stream(rainMm, end - hours, end).sum())
    .filter(sum -> !Double.isNaN(sum))
    .toArray();
return Arrays.stream(sums).max().orElse(Double.NaN);

// ex13-conclusion
var conclusion = "ｂ";
