// ex10-present
double factor = 1;
for (int i = 0; i < years; i++) {
    factor /= 1 + rate;
}
return amount * factor;

// ex10-lcc
double lccA = 40;
double lccB = 180;
for (int year = 0; year < 50; year++) {
    lccA += 1.2 / Math.pow(1.04, year);
    lccB += 0.6 / Math.pow(1.04, year);
}
for (int year = 15; year < 50; year += 15) {
    lccA += 35 / Math.pow(1.04, year);
}
for (int year = 20; year < 50; year += 20) {
    lccB += 12 / Math.pow(1.04, year);
}
lccB -= 90 / Math.pow(1.04, 50);

// ex10-risk
double scale = 26.8657;
double location = 83.7635;
double probabilityA = 1 - Math.exp(-Math.exp(-(130 - location) / scale));
double riskCostA = 30 * probabilityA;

// ex10-break-even
double probabilityB = 1 - Math.exp(-Math.exp(-(190 - location) / scale));
double annuity = (1 - Math.pow(1.04, -50)) / 0.04 * 1.04;
double breakEvenDamage = (lccB - lccA) / annuity / (probabilityA - probabilityB);
