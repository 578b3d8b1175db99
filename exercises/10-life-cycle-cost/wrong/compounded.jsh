// ex10-present
return amount * Math.pow(1 + rate, years);
