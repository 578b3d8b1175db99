// ex2-read
String text = new String(Files.readAllBytes(file), "windows-31j");
String station = new String(Files.readAllBytes(file), "UTF-8").lines().findFirst().get().split(",")[1];
