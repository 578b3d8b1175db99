// ex13-stations
int[] isHeavy = Arrays.stream(rain.doubleColumn("rain_mm").asDoubleArray()).mapToInt(mm -> mm >= 50 ? 1 : 0).toArray();
var marked = rain.copy().addColumns(IntColumn.create("heavy", isHeavy));
var counts = Tables.group(marked, "station").count().as("observed_h").sum("heavy").as("heavy_h").table();
var perStation = Tables.compute(counts)
    .ratio("heavy_h", "observed_h").as("rate_per_hour")
    .times("rate_per_hour", 24 * 365.25).as("rate_per_year")
    .table();
