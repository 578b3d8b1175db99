// ex1-days
double daysPerYear = rain.where(rain.intColumn("year").isLessThan(2026)).intColumn("days_1h_ge30").sum();
