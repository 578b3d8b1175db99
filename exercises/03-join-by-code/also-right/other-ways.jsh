// ex3-codes
List<String> codes = new ArrayList<>();
for (int i = 0; i < office.rowCount(); i++) {
    int code = office.intColumn("code").get(i);
    codes.add((code < 10 ? "0" : "") + code);
}

// ex3-join
Map<String, Double> sums = new TreeMap<>();
for (int i = 0; i < office.rowCount(); i++) {
    sums.merge(codes.get(i), office.doubleColumn("emission_kt_co2").get(i), Double::sum);
}
var joined = people.where(people.stringColumn("pref_code").isIn("47", "27", "13", "02", "01")).sortDescendingOn("population");
var emission = DoubleColumn.create("emission_kt_co2");
for (String code : joined.stringColumn("pref_code")) {
    emission.append(sums.getOrDefault(code, Double.NaN));
}
joined.addColumns(emission);

// ex3-per-head
double tonnes = 0;
long heads = 0;
for (var row : joined) {
    if (!row.isMissing("emission_kt_co2")) {
        tonnes += row.getDouble("emission_kt_co2") * 1000;
        heads += row.getInt("population");
    }
}
double perHeadT = tonnes / heads;
