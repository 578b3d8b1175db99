package org.ishizue.kernel.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a cell into its parts. A magic begins in a line's first column, where Java has no use for {@code %};
 * within a text block nothing is a magic.
 */
public final class CellParser {
  private static final Pattern CELL_MAGIC =
      Pattern.compile("\\s*%%([A-Za-z]\\w*)[ \\t]*([^\\n]*)(?:\\n|$)");
  private static final Pattern LINE_MAGIC = Pattern.compile("%([A-Za-z]\\w*)[ \\t]*(.*)");
  private static final Pattern QUESTION = Pattern.compile("\\s*([\\w.]+)\\?\\s*");
  private static final String TEXT_BLOCK = "\"\"\"";

  private CellParser() {}

  public static List<CellPart> parse(String cell) {
    Matcher cellMagic = CELL_MAGIC.matcher(cell);
    if (cellMagic.lookingAt()) {
      int line = 1
          + (int) cell.substring(0, cellMagic.start(1))
              .chars()
              .filter(c -> c == '\n')
              .count();
      return List.of(new CellPart.CellMagic(
          cellMagic.group(1), cellMagic.group(2).strip(), cell.substring(cellMagic.end()), line));
    }
    Matcher question = QUESTION.matcher(cell);
    if (question.matches()) {
      return List.of(new CellPart.Question(question.group(1), 1));
    }
    return lines(cell);
  }

  private static List<CellPart> lines(String cell) {
    List<CellPart> parts = new ArrayList<>();
    StringBuilder java = new StringBuilder();
    int javaLine = 1;
    boolean inTextBlock = false;
    int number = 0;
    for (String line : cell.split("\n", -1)) {
      number++;
      Matcher magic = LINE_MAGIC.matcher(line);
      if (!inTextBlock && magic.matches()) {
        addJava(parts, java, javaLine);
        parts.add(new CellPart.LineMagic(magic.group(1), magic.group(2).strip(), number));
        javaLine = number + 1;
      } else {
        java.append(line).append('\n');
        inTextBlock ^= occurrences(line) % 2 == 1;
      }
    }
    addJava(parts, java, javaLine);
    return parts;
  }

  private static void addJava(List<CellPart> parts, StringBuilder java, int firstLine) {
    if (!java.toString().isBlank()) {
      parts.add(new CellPart.JavaSource(java.toString(), firstLine));
    }
    java.setLength(0);
  }

  private static int occurrences(String line) {
    int count = 0;
    for (int at = line.indexOf(TEXT_BLOCK); at >= 0; at = line.indexOf(TEXT_BLOCK, at + 3)) {
      count++;
    }
    return count;
  }
}
