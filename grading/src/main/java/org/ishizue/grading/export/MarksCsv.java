package org.ishizue.grading.export;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** Marks as lines and as a table. */
final class MarksCsv {
  private static final Texts TEXTS = Texts.beside(MarksCsv.class);
  private static final List<String> COLUMNS = List.of(
      "learner",
      "name",
      "exercise",
      "title",
      "status",
      "points",
      "max",
      "automatic",
      "manual",
      "late",
      "submitted",
      "version",
      "level",
      "comment");

  private static final List<String> CRITERIA_COLUMNS =
      List.of("learner", "name", "exercise", "task", "criterion", "points", "max", "comment");

  private MarksCsv() {}

  static String lines(List<Row> rows, ExportOptions options) {
    Language language = options.language();
    Csv csv = new Csv()
        .line(
            COLUMNS.stream().map(each -> TEXTS.get(language, "column." + each)).toList());
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(options.zone());
    for (Row row : rows) {
      Mark mark = row.mark();
      boolean handedIn = !mark.submittedAt().equals(Instant.EPOCH);
      csv.line(List.of(
          row.learner(),
          row.name(),
          mark.exercise(),
          ExportFormat.title(row, language),
          mark.status().title(language),
          mark.status().counts() ? mark.points() : "",
          mark.maxPoints(),
          mark.automatic(),
          mark.manual(),
          mark.latePercent(),
          handedIn ? time.format(mark.submittedAt()) : "",
          mark.version(),
          mark.level(),
          row.comment()));
    }
    return csv.toString();
  }

  static String criteria(List<Row> rows, Language language) {
    Csv csv = new Csv()
        .line(CRITERIA_COLUMNS.stream()
            .map(each -> TEXTS.get(language, "column." + each))
            .toList());
    for (Row row : rows) {
      for (CriterionRow each : row.criteria()) {
        String title = each.title().in(language);
        csv.line(List.of(
            row.learner(),
            row.name(),
            row.mark().exercise(),
            each.task(),
            title.isEmpty() ? each.criterion() : title,
            each.points(),
            each.max(),
            each.comment()));
      }
    }
    return csv.toString();
  }

  static String table(List<Row> rows, Language language) {
    TreeSet<String> exercises = new TreeSet<>();
    Map<String, Map<String, Row>> byLearner = new TreeMap<>();
    for (Row row : rows) {
      exercises.add(row.mark().exercise());
      byLearner
          .computeIfAbsent(row.learner(), key -> new LinkedHashMap<>())
          .put(row.mark().exercise(), row);
    }
    List<Object> header = new ArrayList<>(
        List.of(TEXTS.get(language, "column.learner"), TEXTS.get(language, "column.name")));
    header.addAll(exercises);
    header.add(TEXTS.get(language, "column.sum"));
    Csv csv = new Csv().line(header);
    byLearner.forEach((learner, marks) -> {
      List<Object> line = new ArrayList<>(
          List.of(learner, marks.values().stream().map(Row::name).findFirst().orElse("")));
      double sum = 0;
      for (String exercise : exercises) {
        Row row = marks.get(exercise);
        boolean counts = row != null && row.mark().status().counts();
        sum += counts && row != null ? row.mark().points() : 0;
        line.add(counts && row != null ? row.mark().points() : "");
      }
      line.add(Math.round(sum * 100) / 100.0);
      csv.line(line);
    });
    return csv.toString();
  }
}
