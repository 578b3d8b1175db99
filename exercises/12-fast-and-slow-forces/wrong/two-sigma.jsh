// ex12-predict
var fitted = fit.predict(Math.log10(1000));
double lowerT = fitted.value() - fit.sigma();
double upperT = fitted.value() + fit.sigma();
