// ex8-range
double least2018Pct = share2018Pct;
double most2018Pct = share2018Pct;
