// ex14-town
double[] maximaMm = annualMaxima(
    hijiori.intColumn("year").asIntArray(),
    hijiori.intColumn("month").asIntArray(),
    hijiori.doubleColumn("max_daily_mm").asDoubleArray());
int yokohamaYears = maximaMm.length;
double yokohamaS = trendOf(maximaMm)[0];
double yokohamaLevel50Mm = returnLevel(maximaMm, 50);
