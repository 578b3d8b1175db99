package org.ishizue.workbench.server.course;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.ishizue.analysis.Import;

/** The cell that reads a table file, with the importer that fits its format. */
final class ReadingCell {
  private ReadingCell() {}

  /**
   * Two lines: a variable for the table, and its display.
   *
   * @param file beside the notebook
   */
  static String code(Path file, Optional<Import.Recognised> format) {
    String name = String.valueOf(file.getFileName());
    String variable = variable(name);
    String literal = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String read = format
        .map(known -> "Import." + known.method() + "(" + literal + ").table()")
        .orElseGet(() -> "Tables.read(" + literal + ")");
    return "var " + variable + " = " + read + ";\n" + variable;
  }

  /** From {@code Rain_2024-05.csv} rain202405; data where the name has no letters that Java's names begin with. */
  static String variable(String fileName) {
    String stem =
        fileName.replaceFirst("(?s)\\..*$", "").replaceAll("[^A-Za-z0-9]+", " ").strip();
    if (!stem.matches("(?s)[A-Za-z].*")) {
      return "data";
    }
    StringBuilder variable = new StringBuilder();
    for (String word : stem.split(" ", -1)) {
      variable.append(
          variable.length() == 0
              ? word.toLowerCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    String made = variable.toString();
    return SourceVersion.isName(made) && !made.equals("var") ? made : made + "Data";
  }
}
