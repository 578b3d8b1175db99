// ex7-level
return location - scale * Math.log(-Math.log(1 / years));
