// ex7-level
int whole = (int) years;
return location - scale * Math.log(-Math.log(1 - 1 / whole));
