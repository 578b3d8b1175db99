// ex15-emission
var set = Set.of(chosen);
double commercial = emissionOfSector("commercial");
double residential = emissionOfSector("residential");
double transport = emissionOfSector("transport");
double added = 0;
for (var table : List.of(town.measures(), town.interactions())) {
    boolean pairs = table.containsColumn("first");
    for (var row : table) {
        boolean active = pairs
            ? set.contains(row.getString("first")) && set.contains(row.getString("second"))
            : set.contains(row.getString("measure"));
        if (active && !pairs) {
            commercial *= 1 - row.getDouble("commercial_pct") / 100;
            residential *= 1 - row.getDouble("residential_pct") / 100;
            transport *= 1 - row.getDouble("transport_pct") / 100;
            added += row.getDouble("operation_t_co2")
                + (0.78 * row.getDouble("cement_t") + 1.21 * row.getDouble("rebar_t")) / 30;
        }
    }
}
return emissionOfSector("industry") + commercial + residential + transport + added;
