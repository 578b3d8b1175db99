// ex12-scenario
var medium = projection.where(projection.intColumn("year").isEqualTo(2045).and(projection.stringColumn("mortality").isEqualTo("medium"))).intColumn("population");
double mildestPct = 100 * (medium.max() / 127_094_745 - 1);
double severestPct = 100 * (medium.min() / 127_094_745 - 1);
