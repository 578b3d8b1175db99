// ex12-monthly
return cumulative.clone();
