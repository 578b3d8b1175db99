// ex12-statement
String statement = "D";
