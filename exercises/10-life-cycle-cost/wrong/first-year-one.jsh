// ex10-lcc
var at4 = Cost.realRate(0.04).firstYear(1);
double lccA = Cost.plan("A", 2026, 2075).realPrices().unit("百万円")
    .once("works", 2026, 40).every("repair", 2041, 15, 35).yearly("upkeep", 1.2).residual(0)
    .evaluate(at4).presentValue();
double lccB = Cost.plan("B", 2026, 2075).realPrices().unit("百万円")
    .once("works", 2026, 180).every("repair", 2046, 20, 12).yearly("upkeep", 0.6).residualOf(180, 2026, 100)
    .evaluate(at4).presentValue();
