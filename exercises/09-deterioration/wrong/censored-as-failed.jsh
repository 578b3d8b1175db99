// ex9-joints
boolean[] ended = new boolean[joints.rowCount()];
Arrays.fill(ended, true);
double medianYears = Deterioration.weibull(joints.doubleColumn("years_in_place").asDoubleArray(), ended).timeUntil(0.5);
