// ex13-rate
int heavyHours = Tables.filter(rain).atLeast("rain_mm", 50).table().rowCount();
double stationYears = rain.rowCount() / (24 * 365.25);
double ratePerYear = heavyHours / stationYears;
