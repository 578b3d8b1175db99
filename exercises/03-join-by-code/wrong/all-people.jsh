// ex3-per-head
double perHeadT = 58900.0 * 1000 / joined.intColumn("population").sum();
