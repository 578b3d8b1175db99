// ex13-pumps
var inCm = Tables.compute(rain).times("rain_mm", 0.1).as("rain_cm").table();
long pumpHours = (long) Tables.join(inCm, handbook).on("rain_cm").inner().table().intColumn("pumps").sum();
