// ex15-emission
var set = Set.of(chosen);
double commercialPct = 0;
double residentialPct = 0;
double transportPct = 0;
double added = 0;
for (var table : List.of(town.measures(), town.interactions())) {
    boolean pairs = table.containsColumn("first");
    for (var row : table) {
        boolean active = pairs
            ? set.contains(row.getString("first")) && set.contains(row.getString("second"))
            : set.contains(row.getString("measure"));
        if (active) {
            commercialPct += row.getDouble("commercial_pct");
            residentialPct += row.getDouble("residential_pct");
            transportPct += row.getDouble("transport_pct");
            added += row.getDouble("operation_t_co2")
                + (0.78 * row.getDouble("cement_t") + 1.21 * row.getDouble("rebar_t")) / 30;
        }
    }
}
return emissionOfSector("industry")
    + emissionOfSector("commercial") * (1 - commercialPct / 100)
    + emissionOfSector("residential") * (1 - residentialPct / 100)
    + emissionOfSector("transport") * (1 - transportPct / 100)
    + added;
