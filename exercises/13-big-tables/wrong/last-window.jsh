// ex13-window
double largest = Double.NaN;
for (int end = hours; end < rainMm.length; end++) {
    double sum = 0;
    for (int i = end - hours; i < end; i++) {
        sum += rainMm[i];
    }
    if (!Double.isNaN(sum) && (Double.isNaN(largest) || sum > largest)) {
        largest = sum;
    }
}
return largest;
