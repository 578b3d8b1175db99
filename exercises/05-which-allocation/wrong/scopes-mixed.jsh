// ex5-sentence
String sentence = "C";
