// ex3-join
var withCodes = office.copy().addColumns(codes);
var totals = Tables.group(withCodes).by("pref_code").sum("emission_kt_co2").table();
totals.column(1).setName("emission_kt_co2");
var chosen = people.where(people.stringColumn("pref_code").isIn("01", "02", "13", "27", "47"));
var joined = Tables.join(chosen, totals).on("pref_code").inner().table();
