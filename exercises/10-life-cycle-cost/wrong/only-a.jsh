// ex10-break-even
double factors = 0;
for (int year = 0; year < 50; year++) {
    factors += presentValue(1, year, 0.04);
}
double breakEvenDamage = (lccB - lccA) / (probabilityA * factors);
