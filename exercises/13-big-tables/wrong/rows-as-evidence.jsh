// ex13-conclusion
String conclusion = "A";
