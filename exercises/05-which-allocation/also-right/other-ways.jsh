// ex5-direct
var rows2014 = emissions.where(emissions.intColumn("fiscal_year").isEqualTo(2014).and(emissions.stringColumn("allocation").isEqualTo("direct")));
double directPct = 100 * rows2014.where(rows2014.stringColumn("sector").isIn("transport", "commercial", "residential")).doubleColumn("emission_mt_co2").sum()
    / rows2014.where(rows2014.stringColumn("sector").isEqualTo("total")).doubleColumn("emission_mt_co2").get(0);

// ex5-allocated
double allocated2014Pct = 53.0;
double allocated2017Pct = 51;

// ex5-moved
int movedMt = 413;
double toBuildingsPct = 77.0;

// ex5-share
boolean sameScope = Arrays.stream(partScopes).allMatch(totalScope::equals);
return partsMt.length > 0 && sameScope ? Arrays.stream(partsMt).map(part -> 100 * part / totalMt).sum() : Double.NaN;

// ex5-sentence
var sentence = "b";
