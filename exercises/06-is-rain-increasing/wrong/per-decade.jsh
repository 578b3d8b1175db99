// ex6-slope
double slopeMmPerYear = Trend.sen(fullYears, "year", "max_1h_mm").slope() * 10;
