// ex9-annual
return 1 - (1 - stay) / years;
