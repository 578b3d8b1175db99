// ex10-break-even
double probabilityB = gumbel.exceedanceOf(190).probability();
double breakEvenDamage = (lccB - lccA) / ((probabilityA - probabilityB) * 50);
