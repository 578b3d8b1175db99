package org.ishizue.kernel.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a cell into its parts. A magic begins in a line's first column, where Java has no use for {@code %};
 * within a text block nothing is a magic.
 */
public final class CellParser {
  private static final Pattern CELL_MAGIC =
      Pattern.compile("\\s*%%([A-Za-z]\\w*)[ \\t]*([^\\n]*)(?:\\n|$)");
  private static final Pattern LINE_MAGIC = Pattern.compile("%([A-Za-z]\\w*)[ \\t]*(.*)");
  /** {@code List<String> jars = %jars lib/*.jar}: an assignment whose right side no Java could be. */
  private static final Pattern VALUE_MAGIC =
      Pattern.compile("([^%\"'=/]*[^%\"'=/!<>]=\\s*)%([A-Za-z]\\w*)[ \\t]*(.*?)[; \\t]*");

  /** How jbang names libraries and repositories: the file stays plain Java. */
  private static final Pattern JBANG = Pattern.compile("//(DEPS|REPOS)\\s+(.+)");

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
      CellPart magic = inTextBlock ? null : magic(line, number);
      if (magic != null) {
        addJava(parts, java, javaLine);
        parts.add(magic);
        javaLine = number + 1;
      } else {
        java.append(inTextBlock ? line : withValueOfMagic(line)).append('\n');
        inTextBlock ^= occurrences(line) % 2 == 1;
      }
    }
    addJava(parts, java, javaLine);
    return parts;
  }

  private static @Nullable CellPart magic(String line, int number) {
    Matcher magic = LINE_MAGIC.matcher(line);
    if (magic.matches()) {
      return new CellPart.LineMagic(magic.group(1), magic.group(2).strip(), number);
    }
    Matcher jbang = JBANG.matcher(line);
    if (!jbang.matches()) {
      return null;
    }
    String arguments = jbang.group(2).replace(',', ' ').strip();
    return jbang.group(1).equals("DEPS")
        ? new CellPart.LineMagic("maven", arguments, number)
        : new CellPart.LineMagic("mavenRepo", arguments.replaceFirst("=", " "), number);
  }

  private static String withValueOfMagic(String line) {
    Matcher magic = VALUE_MAGIC.matcher(line);
    if (!magic.matches()) {
      return line;
    }
    String arguments = Stream.of(magic.group(3).strip().split("\\s+", -1))
        .filter(argument -> !argument.isEmpty())
        .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(", "));
    return magic.group(1) + "lineMagic(\"" + magic.group(2) + "\", java.util.List.of(" + arguments
        + "));";
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
