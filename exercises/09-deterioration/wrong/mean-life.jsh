// ex9-joints
double medianYears = Deterioration.weibull(joints, "years_in_place", "replaced").mean();
