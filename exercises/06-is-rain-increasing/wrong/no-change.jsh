// ex6-conclusion
String conclusion = "A";
