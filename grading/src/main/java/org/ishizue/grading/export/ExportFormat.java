package org.ishizue.grading.export;

import java.util.List;
import java.util.Locale;
import org.ishizue.runtime.text.Language;

/** What marks can be written as. */
public enum ExportFormat {
  /** One line a mark. */
  CSV("csv") {
    @Override
    public String text(List<Row> rows, ExportOptions options) {
      return MarksCsv.lines(rows, options);
    }
  },
  /** One line a learner, one column an exercise. */
  TABLE("csv") {
    @Override
    public String text(List<Row> rows, ExportOptions options) {
      return MarksCsv.table(rows, options.language());
    }
  },
  /** One line a criterion of what was marked by a rubric. */
  RUBRIC("csv") {
    @Override
    public String text(List<Row> rows, ExportOptions options) {
      return MarksCsv.criteria(rows, options.language());
    }
  },
  /** Scores for a learning management system: LTI 1.3, Assignment and Grade Services 2.0. */
  LTI("json") {
    @Override
    public String text(List<Row> rows, ExportOptions options) {
      return LtiScores.text(rows);
    }
  },
  /** Statements for a learning record store: xAPI 1.0.3. */
  XAPI("json") {
    @Override
    public String text(List<Row> rows, ExportOptions options) {
      return XapiStatements.text(rows, options);
    }
  };

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /** On the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of the file's name. */
  public String ending() {
    return ending;
  }

  /** The whole file's text; to be written in UTF-8. */
  public abstract String text(List<Row> rows, ExportOptions options);

  /** For titles; here so that all formats agree. */
  static String title(Row row, Language language) {
    String title = row.title().in(language);
    return title.isEmpty() ? row.mark().exercise() : title;
  }
}
