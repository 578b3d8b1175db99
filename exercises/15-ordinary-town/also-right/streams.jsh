// ex15-baseline
double[] bySector = town.emissions().doubleColumn("emission_t_co2").asDoubleArray();
double emissionOfSector(String sector) {
    return bySector[town.emissions().stringColumn("sector").asList().indexOf(sector)];
}
var emissionsT = Arrays.stream(bySector).sum();
var perHeadT = Math.round(100 * emissionsT / town.population().intColumn("population").max()) / 100.0;
double fieldsPct = (emissionOfSector("commercial") + emissionOfSector("residential") + emissionOfSector("transport")) / emissionsT * 100;

// ex15-poor
double sound = stock - poor;
for (int i = 0; i < 30; i++) {
    sound = Math.min(stock, sound * (1 - worseningPct / 100) + budget / unitCost);
}
return (1 - sound / stock) * 100;

// ex15-frontier
var sorted = Tables.sort(feasible).ascending("emission_t", "damage_million_yen").table();
List<Integer> rows = new ArrayList<>();
double least = Double.POSITIVE_INFINITY;
for (int row = 0; row < sorted.rowCount(); row++) {
    if (sorted.doubleColumn("damage_million_yen").get(row) < least) {
        least = sorted.doubleColumn("damage_million_yen").get(row);
        rows.add(row);
    }
}
var frontier = sorted.rows(rows.stream().mapToInt(row -> row).toArray());

// ex15-again
var moments = Extremes.lMoments(town.rain(), "year", "max_daily_mm");
double scale = moments.l2() / Math.log(2);
double location = moments.l1() - 0.5772156649015329 * scale;
return Arrays.stream(Simulation.run(5_000, seedOfRun, random -> damageMillionYen(random.gumbel(location, scale))).values()).average().getAsDouble();
