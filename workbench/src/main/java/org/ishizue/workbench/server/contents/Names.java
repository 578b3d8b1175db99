package org.ishizue.workbench.server.contents;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names that are still free, found as Jupyter finds them. */
final class Names {
  private static final Pattern COPY_NUMBER = Pattern.compile("-Copy\\d*\\.");

  private Names() {}

  /**
   * The name itself or, if it is taken, with a number before its extension: {@code a1.txt}, {@code
   * a1.tar.gz}, but {@code a.b1.ipynb}.
   *
   * @param insert what stands before the number
   */
  static String free(String name, String insert, Predicate<String> isTaken) {
    int dot = name.endsWith(".ipynb") ? name.lastIndexOf('.') : name.indexOf('.');
    String base = dot < 0 ? name : name.substring(0, dot);
    String extension = dot < 0 ? "" : name.substring(dot);
    String candidate = name;
    for (int i = 1; isTaken.test(candidate); i++) {
      candidate = base + insert + i + extension;
    }
    return candidate;
  }

  /** The name of what a copy was made from: {@code a-Copy1.txt} is a copy of {@code a.txt}. */
  static String withoutCopyNumber(String name) {
    return COPY_NUMBER.matcher(name).replaceAll(".");
  }
}
