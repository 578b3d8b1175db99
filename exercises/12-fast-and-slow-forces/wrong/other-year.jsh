// ex12-scenario
var in2065 = projection.where(projection.intColumn("year").isEqualTo(2065)).intColumn("population");
double mildestPct = 100 * (in2065.max() / 127_094_745 - 1);
double severestPct = 100 * (in2065.min() / 127_094_745 - 1);
