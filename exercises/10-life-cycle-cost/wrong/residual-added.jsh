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
lccB += 90 / Math.pow(1.04, 50);
