package org.ishizue.workbench.marks;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.grading.marks.ByHand.Given;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.jspecify.annotations.Nullable;

/** Marks by hand from a spreadsheet: CSV with the columns learner (or id), task, points and, if so wished, criterion and comment. */
final class MarksFile {
  private static final Texts TEXTS = Texts.beside(MarksFile.class);

  private MarksFile() {}

  static List<Given> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.badInput(TEXTS.problem("CLI-070", file));
    }
    List<Given> given = new ArrayList<>();
    try (var parser = CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreHeaderCase(true)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get()
        .parse(new StringReader(text(Files.readAllBytes(file))))) {
      String learner = parser.getHeaderMap().containsKey("learner") ? "learner" : "id";
      for (CSVRecord row : parser) {
        String place = file + ":" + parser.getCurrentLineNumber();
        if (!row.isSet(learner) || !row.isSet("task") || !row.isSet("points")) {
          throw Failure.badInput(TEXTS.problem("CLI-072", place));
        }
        given.add(new Given(
            row.get(learner),
            row.get("task"),
            row.isSet("criterion") ? row.get("criterion") : "",
            points(row.get("points"), place),
            row.isSet("comment") ? row.get("comment") : ""));
      }
    }
    return given;
  }

  /** A number; "-" or nothing takes a mark back. */
  static @Nullable Double points(String value, String place) {
    if (value.isEmpty() || value.equals("-")) {
      return null;
    }
    try {
      return Double.valueOf(value);
    } catch (NumberFormatException notNumber) {
      throw Failure.badInput(TEXTS.problem(notNumber, "CLI-071", place));
    }
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
