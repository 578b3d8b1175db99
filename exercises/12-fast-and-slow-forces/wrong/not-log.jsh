// ex12-predict
var interval = fit.predict(1000).prediction();
double lowerT = interval.lower();
double upperT = interval.upper();
