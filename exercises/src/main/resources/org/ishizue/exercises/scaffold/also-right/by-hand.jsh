// ex@NUMBER@-mean
double meanM = (1.2 + 1.9 + 3.4 + 2.1) / 4;
