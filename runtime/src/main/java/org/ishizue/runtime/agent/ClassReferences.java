package org.ishizue.runtime.agent;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which classes a class file refers to, by its constant pool (JVM specification, 4.4). */
final class ClassReferences {
  /** What has no part in a warm-up: the JDK, this agent, and other snippets, which are asked themselves. */
  private static final List<String> INNOCENT =
      List.of("java/", "javax/", "jdk/", "sun/", "REPL/", "org/ishizue/runtime/");

  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$/]+)[;<]");

  private ClassReferences() {}

  /** Whether a class file refers to a library. */
  static boolean reachLibraries(byte[] classFile) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      in.readInt(); // magic
      in.readInt(); // version
      int count = in.readUnsignedShort();
      String[] texts = new String[count];
      int[] classNames = new int[count];
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts[i] = in.readUTF();
          case 7 -> classNames[i] = in.readUnsignedShort();
          case 8, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++; // takes two places
          }
          default -> throw new IOException("No such constant: " + tag);
        }
      }
      for (int name : classNames) {
        if (name > 0 && isLibrary(texts[name])) {
          return true;
        }
      }
      for (String text : texts) {
        if (text != null && namesLibrary(text)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("javac has made a broken class file", e);
    }
  }

  /** A class's own name, or an array's, which is a descriptor. */
  private static boolean isLibrary(String name) {
    return !name.startsWith("[") && INNOCENT.stream().noneMatch(name::startsWith);
  }

  private static boolean namesLibrary(String text) {
    Matcher names = IN_DESCRIPTOR.matcher(text);
    while (names.find()) {
      if (names.group(1).indexOf('/') > 0 && isLibrary(names.group(1))) {
        return true;
      }
    }
    return false;
  }
}
