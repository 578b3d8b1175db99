// ex14-review
String worstLine = "D";
