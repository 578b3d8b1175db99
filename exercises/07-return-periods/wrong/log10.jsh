// ex7-level
return location - scale * Math.log10(-Math.log10(1 - 1 / years));
