// ex5-sentence
String sentence = "A";
