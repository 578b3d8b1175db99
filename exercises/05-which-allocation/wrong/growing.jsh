// ex5-sentence
String sentence = "D";
