// ex14-level
if (maxima.length < 10) {
    return Double.NaN;
}
return Extremes.gumbel(maxima).level(Extremes.years(100)).value();
