// ex14-maxima
var largest = new TreeMap<Integer, Double>();
var rows = new TreeMap<Integer, Integer>();
for (int i = 0; i < years.length; i++) {
    rows.merge(years[i], 1, Integer::sum);
    if (!Double.isNaN(maxima[i])) {
        largest.merge(years[i], maxima[i], Math::max);
    }
}
return largest.entrySet().stream().filter(entry -> rows.get(entry.getKey()) == 12).mapToDouble(entry -> entry.getValue()).toArray();
