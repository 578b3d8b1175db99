// ex12-predict
var interval = fit.predict(Math.log10(1000)).confidence();
double lowerT = interval.lower();
double upperT = interval.upper();
