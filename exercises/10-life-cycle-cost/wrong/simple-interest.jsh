// ex10-present
return amount / (1 + rate * years);
