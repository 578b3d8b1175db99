package org.ishizue.grading.roster;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.grading.collect.SafeName;
import org.ishizue.runtime.text.Texts;

/**
 * The learners of a course: a CSV file with a column {@code id} and, if so wished, {@code name} (or nbgrader's
 * {@code last_name} and {@code first_name}). A file without a header line has the ids in its first column.
 */
public record Roster(List<Learner> learners) {
  private static final Texts TEXTS = Texts.beside(Roster.class);

  public Roster {
    learners = List.copyOf(learners);
  }

  /** A learner; the name is empty if the list has none. */
  public record Learner(String id, String name) {}

  /**
   * Reads a file in UTF-8 or, if it is not that, windows-31j.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-020 if a line has no id that can be used, or one that an
   *     earlier line has
   */
  public static Roster read(Path file) throws IOException {
    List<Learner> learners = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try (var parser = CSVFormat.RFC4180
        .builder()
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get()
        .parse(new StringReader(text(Files.readAllBytes(file))))) {
      List<String> header = List.of();
      for (CSVRecord row : parser) {
        if (row.getRecordNumber() == 1 && isHeader(row)) {
          header = row.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
          continue;
        }
        String given = cell(row, header, "id");
        String id = SafeName.of(given).orElse("");
        if (id.isEmpty() || !seen.add(id)) {
          throw TEXTS.problem("GRADE-020", file, parser.getCurrentLineNumber(), given);
        }
        learners.add(new Learner(id, name(row, header)));
      }
    }
    return new Roster(learners);
  }

  /** The ids, in the file's order. */
  public List<String> ids() {
    return learners.stream().map(Learner::id).toList();
  }

  private static boolean isHeader(CSVRecord row) {
    return row.stream().anyMatch(cell -> cell.equalsIgnoreCase("id"));
  }

  private static String name(CSVRecord row, List<String> header) {
    if (header.contains("name")) {
      return cell(row, header, "name");
    }
    return header.contains("last_name")
        ? (cell(row, header, "last_name") + " " + cell(row, header, "first_name")).strip()
        : "";
  }

  private static String cell(CSVRecord row, List<String> header, String column) {
    int index = header.isEmpty() ? 0 : header.indexOf(column);
    return index >= 0 && index < row.size() ? row.get(index) : "";
  }

  private static String text(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-31j"));
    }
  }
}
