// ex12-scenario
double mildestPct = 100 * (108_383_440.0 / 127_094_745 - 1);
double severestPct = 100 * (104_725_051.0 / 127_094_745 - 1);
