// ex9-joints
var ended = joints.where(joints.booleanColumn("replaced").isTrue());
double medianYears = Deterioration.weibull(ended, "years_in_place", "replaced").timeUntil(0.5);
