// ex12-statement
String statement = "A";
