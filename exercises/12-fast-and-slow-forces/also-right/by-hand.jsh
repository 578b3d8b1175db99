// ex12-fit
double[] logs = towns.where(towns.booleanColumn("expressway_junction").isFalse()).doubleColumn("log_density").asDoubleArray();
double[] tonnes = towns.where(towns.booleanColumn("expressway_junction").isFalse()).doubleColumn("per_head").asDoubleArray();
double meanLog = Arrays.stream(logs).average().getAsDouble();
double meanT = Arrays.stream(tonnes).average().getAsDouble();
double sxy = 0, sxx = 0, syy = 0;
for (int i = 0; i < logs.length; i++) {
    sxy += (logs[i] - meanLog) * (tonnes[i] - meanT);
    sxx += (logs[i] - meanLog) * (logs[i] - meanLog);
    syy += (tonnes[i] - meanT) * (tonnes[i] - meanT);
}
double slope = sxy / sxx;
double rSquared = sxy * sxy / sxx / syy;
String outlier = "TOWN-34";

// ex12-predict
double sigma = Math.sqrt((1 - rSquared) * syy / (logs.length - 2));
double middle = meanT + slope * (3 - meanLog);
double half = 2.0262 * sigma * Math.sqrt(1 + 1.0 / logs.length + (3 - meanLog) * (3 - meanLog) / sxx);
double lowerT = middle - half;
double upperT = middle + half;

// ex12-within
double above = 0, below = 0;
for (String town : towns.stringColumn("town_id")) {
    var own = districts.where(districts.stringColumn("town_id").isEqualTo(town));
    double ownLog = own.doubleColumn("log_density").mean();
    double ownT = own.doubleColumn("per_head").mean();
    for (var row : own) {
        above += (row.getDouble("log_density") - ownLog) * (row.getDouble("per_head") - ownT);
        below += Math.pow(row.getDouble("log_density") - ownLog, 2);
    }
}
double withinSlope = above / below;

// ex12-scenario
double mildestPct = (111_276_887 - 127_094_745) / 1_270_947.45;
double severestPct = (101_840_189 - 127_094_745) / 1_270_947.45;

// ex12-monthly
return IntStream.range(0, cumulative.length).map(i -> cumulative[i] - (i > 0 ? cumulative[i - 1] : 0)).toArray();

// ex12-statement
String statement = "c";
