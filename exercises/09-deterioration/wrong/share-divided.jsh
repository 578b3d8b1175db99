// ex9-annual
return stay / years;
