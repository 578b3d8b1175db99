// ex12-scenario
var in2045 = projection.where(projection.intColumn("year").isEqualTo(2045)).intColumn("population");
double mildestPct = 100 * (1 - 127_094_745 / in2045.max());
double severestPct = 100 * (1 - 127_094_745 / in2045.min());
