// ex15-frontier
var frontier = feasible.copy();
