// ex3-join
var withCodes = office.copy().addColumns(codes);
var chosen = people.where(people.stringColumn("pref_code").isIn("01", "02", "13", "27", "47"));
var joined = Tables.join(chosen, withCodes).on("pref_code").left().table();
