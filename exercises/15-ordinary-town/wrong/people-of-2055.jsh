// ex15-baseline
double emissionOfSector(String sector) {
    var table = town.emissions();
    return table.where(table.stringColumn("sector").isEqualTo(sector)).doubleColumn("emission_t_co2").get(0);
}
double emissionsT = town.emissions().doubleColumn("emission_t_co2").sum();
double perHeadT = emissionsT / town.population().intColumn("population").get(6);
double fieldsPct = 100 * (emissionsT - emissionOfSector("industry")) / emissionsT;
