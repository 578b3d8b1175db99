// ex1-days
int totalDays = (int) rain.where(rain.intColumn("year").isLessThan(2026)).intColumn("days_1h_ge30").sum();
int daysPerYear = totalDays / 48;
