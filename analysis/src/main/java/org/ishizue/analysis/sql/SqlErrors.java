package org.ishizue.analysis.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/** Turns DuckDB's messages, which are English, into what, why and how to fix. */
final class SqlErrors {
  private static final Texts TEXTS = Texts.beside(SqlErrors.class);
  private static final Pattern COLUMN = Pattern.compile(
      "Referenced column \"(.+?)\" (?:was )?not found|does not have a column named \"(.+?)\"");
  private static final Pattern CANDIDATES = Pattern.compile("Candidate bindings: :?(.*)");
  private static final Pattern TABLE =
      Pattern.compile("Table with name \"?(.+?)\"? does not exist");
  private static final Pattern FUNCTION =
      Pattern.compile("Function with name \"?(.+?)\"? does not exist"
          + "|No function matches the given name and argument types '(.+?)'");
  private static final Pattern SUGGESTION = Pattern.compile("Did you mean \"(.+?)\"");
  private static final Pattern NEAR = Pattern.compile("near \"(.*?)\"");
  private static final Pattern QUOTED = Pattern.compile("\"(.+?)\"");
  private static final Pattern GROUP =
      Pattern.compile("column \"(.+?)\" must appear in the GROUP BY");
  private static final Pattern AMBIGUOUS =
      Pattern.compile("Ambiguous reference to column name \"(.+?)\"(?: \\(use: (.*)\\))?");
  private static final Pattern FILE =
      Pattern.compile("(?:match the pattern|open file|read file|file) \"(.+?)\"");
  private static final Pattern FILE_NAME =
      Pattern.compile("\\.(csv|tsv|txt|xlsx|xls|parquet|json|zip|gz)$", Pattern.CASE_INSENSITIVE);

  private SqlErrors() {}

  /** What happened, with the names that may have been meant. */
  static ProblemException of(SQLException error, Map<String, Table> tables) {
    String message = String.valueOf(error.getMessage()).strip();
    String kind = message.contains(" Error: ") ? message.substring(0, message.indexOf(':')) : "";
    String place = SqlPlace.of(message);
    Matcher column = COLUMN.matcher(message);
    Matcher table = TABLE.matcher(message);
    Matcher function = FUNCTION.matcher(message);
    Matcher group = GROUP.matcher(message);
    Matcher ambiguous = AMBIGUOUS.matcher(message);
    if (kind.equals("Parser Error")) {
      return problem(error, "SQL-003", first(NEAR, message, words(message)), place);
    } else if (column.find()) {
      return unknownColumn(error, group(column), message, place, tables);
    } else if (table.find()) {
      return unknownTable(error, table.group(1), message, place, tables.keySet());
    } else if (function.find()) {
      String near = first(SUGGESTION, message, "");
      return problem(error, "SQL-016", group(function), place, meant(List.of(near)));
    } else if (group.find()) {
      return problem(error, "SQL-015", group.group(1), place);
    } else if (ambiguous.find()) {
      String use = ambiguous.group(2) == null ? "" : ambiguous.group(2).replace("'", "");
      return problem(error, "SQL-017", ambiguous.group(1), place, use);
    } else if (message.contains("xtension")) {
      return problem(error, "SQL-014", words(message));
    } else if (message.contains("CSV Error")) {
      return problem(error, "SQL-013", csv(message));
    } else if (kind.equals("IO Error")) {
      return problem(error, "SQL-007", first(FILE, message, words(message)), words(message));
    } else if (kind.equals("Out of Memory Error")) {
      return problem(error, "SQL-008", words(message), Database.MEMORY);
    } else if (kind.equals("Conversion Error") || kind.equals("Out of Range Error")) {
      return problem(error, "SQL-006", words(message), place);
    }
    return problem(error, "SQL-009", words(message), place);
  }

  private static ProblemException unknownColumn(
      SQLException error, String name, String message, String place, Map<String, Table> tables) {
    Set<String> names = new TreeSet<>();
    tables.values().forEach(table -> names.addAll(table.columnNames()));
    List<String> nearToDuckDb = new ArrayList<>();
    Matcher candidates = CANDIDATES.matcher(message);
    if (candidates.find()) {
      QUOTED
          .matcher(candidates.group(1))
          .results()
          .forEach(match -> nearToDuckDb.add(match.group(1)));
      names.addAll(nearToDuckDb);
    }
    List<String> near = NearNames.of(name, names);
    String known = tables.isEmpty()
        ? TEXTS.get("columns", "", String.join(", ", names))
        : tables.entrySet().stream()
            .map(entry -> TEXTS.get(
                "columns", entry.getKey(), String.join(", ", entry.getValue().columnNames())))
            .collect(Collectors.joining(" "));
    // Two letters in the wrong order are far apart for us, but not for DuckDB.
    List<String> shown = near.isEmpty() ? nearToDuckDb.stream().limit(1).toList() : near;
    return problem(error, "SQL-004", name, place, meant(shown), known.strip());
  }

  private static ProblemException unknownTable(
      SQLException error, String name, String message, String place, Collection<String> tables) {
    if (FILE_NAME.matcher(name).find()) {
      return problem(error, "SQL-007", name, words(message));
    }
    List<String> near = new ArrayList<>(NearNames.of(name, tables));
    String known = tables.isEmpty() ? TEXTS.get("noTables") : String.join(", ", tables);
    return problem(error, "SQL-005", name, place, meant(near), known);
  }

  private static String meant(List<String> near) {
    String names = near.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : TEXTS.get("didYouMean", names);
  }

  /** DuckDB's own words, without the kind of error before and the place behind. */
  private static String words(String message) {
    String text = message.split("\n\n|\nLINE ", 2)[0];
    int colon = text.indexOf(" Error: ");
    return (colon < 0 ? text : text.substring(colon + " Error: ".length()))
        .replace('\n', ' ')
        .strip();
  }

  /** Of a message on a CSV file, what is wrong and in which file; the settings are long and help nobody. */
  private static String csv(String message) {
    Matcher file = Pattern.compile("(?m)^\\s*file = (.*)$").matcher(message);
    String words = words(message).replace("CSV Error on Line: ", "line ");
    return (file.find() ? file.group(1).strip() + ", " : "") + words;
  }

  private static String first(Pattern pattern, String message, String otherwise) {
    return pattern.matcher(message).results().map(SqlErrors::group).findFirst().orElse(otherwise);
  }

  private static String group(MatchResult match) {
    for (int i = 1; i <= match.groupCount(); i++) {
      if (match.group(i) != null) {
        return match.group(i);
      }
    }
    return match.group().toLowerCase(Locale.ROOT);
  }

  private static ProblemException problem(SQLException cause, String code, Object... values) {
    return TEXTS.problem(cause, code, values);
  }
}
