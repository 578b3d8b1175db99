// ex14-maxima
var largest = new TreeMap<Integer, Double>();
for (int i = 0; i < years.length; i++) {
    if (!Double.isNaN(maxima[i])) {
        largest.merge(years[i], maxima[i], Math::max);
    }
}
return largest.values().stream().mapToDouble(mm -> mm).toArray();
