// ex9-annual
return Math.pow(stay, years);
