package org.ishizue.kernel.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes the inside of a text: column names of the tables that the statement names, names of data sets
 * where one is loaded, and files where one is read.
 */
final class TextCompletions {
  /** A suggestion is shown in a list: nobody reads more. */
  private static final int MAX_FILES = 500;

  private static final Pattern DATA_SET =
      Pattern.compile("\\bDatasets\\s*\\.\\s*(?:load|file|about)\\s*\\(\\s*$");

  private static final Pattern FILE = Pattern.compile(
      "(?:\\bPaths?\\s*\\.\\s*(?:of|get)|\\bnew\\s+File\\w*|\\bTables\\s*\\.\\s*(?:read|open)\\w*"
          + "|\\bImport\\s*\\.\\s*\\w+|\\bread\\s*\\(\\s*\\)\\s*\\.\\s*\\w+)\\s*\\(\\s*$");

  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[\\p{L}_]\\w*");
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private final Supplier<Map<String, String>> variables;
  private final Function<String, List<String>> linesOf;
  private final Path folder;

  /**
   * @param variables the session's variables with the names of their types
   * @param linesOf the lines of a text in the learner's VM, given the expression; none if it fails
   * @param folder what relative paths begin in
   */
  TextCompletions(
      Supplier<Map<String, String>> variables,
      Function<String, List<String>> linesOf,
      Path folder) {
    this.variables = variables;
    this.linesOf = linesOf;
    this.folder = folder;
  }

  /**
   * What can stand in the text that is open at the cursor.
   *
   * @param start where what is replaced begins (UTF-16)
   * @param type what the suggestions are, in Jupyter's words
   */
  record Found(List<String> matches, int start, String type) {}

  /** No matches if nothing fits; empty if the cursor is not within a text. */
  Optional<Found> at(String code, int cursor) {
    int quote = openQuote(code, cursor);
    if (quote < 0) {
      return Optional.empty();
    }
    String typed = code.substring(quote + 1, cursor);
    String before = code.substring(0, quote);
    if (DATA_SET.matcher(before).find()) {
      String names = "String.join(\"\\n\", Datasets.list().stringColumn(0).asList())";
      return Optional.of(new Found(beginning(typed, linesOf.apply(names)), quote + 1, "module"));
    }
    if (FILE.matcher(before).find()) {
      int slash = typed.lastIndexOf('/') + 1;
      List<String> files = files(typed.substring(0, slash), typed.substring(slash));
      return Optional.of(new Found(files, quote + 1 + slash, "path"));
    }
    return Optional.of(new Found(beginning(typed, columns(statement(before))), quote + 1, "field"));
  }

  /** The names of all columns of the tables that a statement names, the last named first. */
  private List<String> columns(String statement) {
    Map<String, String> known = variables.get();
    List<String> tables = new ArrayList<>();
    Matcher names = NAME.matcher(TEXT.matcher(statement).replaceAll("\"\""));
    while (names.find()) {
      String type = known.getOrDefault(names.group(), "");
      if (type.equals("Table") || type.endsWith(".Table")) {
        tables.remove(names.group());
        tables.add(0, names.group());
      }
    }
    Set<String> columns = new LinkedHashSet<>();
    for (String table : tables) {
      columns.addAll(linesOf.apply("String.join(\"\\n\", " + table + ".columnNames())"));
    }
    return List.copyOf(columns);
  }

  /** What has been written of the statement up to here. */
  private static String statement(String before) {
    String withoutTexts =
        TEXT.matcher(before).replaceAll(text -> " ".repeat(text.end() - text.start()));
    int start = 0;
    for (char end : new char[] {';', '{', '}'}) {
      start = Math.max(start, withoutTexts.lastIndexOf(end) + 1);
    }
    return withoutTexts.substring(start);
  }

  private List<String> files(String inFolder, String typed) {
    Set<String> found = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.resolve(inFolder))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean hidden = name.startsWith(".") && !typed.startsWith(".");
        if (name.startsWith(typed) && !hidden && found.size() < MAX_FILES) {
          found.add(Files.isDirectory(entry) ? name + "/" : name);
        }
      }
    } catch (IOException | InvalidPathException e) {
      return List.of(); // no such folder: nothing to suggest
    }
    return List.copyOf(found);
  }

  private static List<String> beginning(String typed, List<String> all) {
    return all.stream().filter(name -> name.startsWith(typed)).toList();
  }

  /** Where the text begins that is not yet closed on the cursor's line; negative if there is none. */
  private static int openQuote(String code, int cursor) {
    int lineStart = code.lastIndexOf('\n', cursor - 1) + 1;
    int open = -1;
    for (int i = lineStart; i < cursor; i++) {
      char c = code.charAt(i);
      if (c == '\\' && open >= 0) {
        i++;
      } else if (c == '"') {
        open = open < 0 ? i : -1;
      } else if (open < 0 && code.startsWith("//", i)) {
        return -1;
      }
    }
    return open;
  }
}
