// ex12-within
double withinSlope = slope;
