// ex12-statement
String statement = "B";
