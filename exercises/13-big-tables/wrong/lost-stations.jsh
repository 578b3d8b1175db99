// ex13-stations
var observed = Tables.group(rain, "station").count("rain_mm").as("observed_h").table();
var heavy = Tables.group(Tables.filter(rain).atLeast("rain_mm", 50).table(), "station").count().as("heavy_h").table();
var perStation = Tables.compute(Tables.join(observed, heavy).on("station").inner().table())
    .ratio("heavy_h", "observed_h").as("rate_per_hour")
    .times("rate_per_hour", 24 * 365.25).as("rate_per_year")
    .table();
