package org.ishizue.grading.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.grading.gradebook.Mark;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat 33, and that each format is what its readers expect. */
final class ExportTest {
  private static final ExportOptions OPTIONS =
      new ExportOptions(Language.JA, ZoneId.of("Asia/Tokyo"), "https://office.example/course", 60);

  private static Row row(String learner, String exercise, Mark.Status status, double points) {
    Mark mark = new Mark(
        learner,
        exercise,
        status,
        "abc",
        Instant.parse("2026-12-04T08:00:00.123456Z"),
        1,
        "key",
        "isolated",
        points,
        0,
        0,
        points,
        7);
    return new Row(mark, learner, "佐藤, 花子", new Wording("最初のセル", "First cell"), "");
  }

  private static List<CSVRecord> read(String csv) throws IOException {
    assertThat(csv).startsWith("\uFEFF\"");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
      return parser.getRecords();
    }
  }

  @Test
  void csv_opens_in_excel_of_japan_and_holds_commas() throws IOException {
    List<CSVRecord> rows = read(ExportFormat.CSV.text(
        List.of(row("sato", "01-first-cell", Mark.Status.FINAL, 5.5)), OPTIONS));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get(1)).isEqualTo("氏名");
    assertThat(rows.get(1).toList())
        .startsWith("sato", "佐藤, 花子", "01-first-cell", "最初のセル", "確定", "5.5", "7")
        .contains("2026-12-04 17:00:00");
  }

  @Test
  void criteria_are_a_line_each_and_guarded_like_all_texts() throws IOException {
    Row plain = row("sato", "15-ordinary-town", Mark.Status.FINAL, 40);
    Row row = new Row(
        plain.mark(),
        plain.learner(),
        plain.name(),
        plain.title(),
        "",
        List.of(
            new CriterionRow("ex15-report", "data", new Wording("データの断り", "Data"), 1.5, 2, "=1+1"),
            new CriterionRow("ex15-report", "gone", Wording.NONE, 1, 0, "")));
    List<CSVRecord> rows = read(ExportFormat.RUBRIC.text(List.of(row), OPTIONS));
    assertThat(rows.get(0).toList()).contains("課題", "観点");
    assertThat(rows.get(1).toList())
        .containsExactly(
            "sato", "佐藤, 花子", "15-ordinary-town", "ex15-report", "データの断り", "1.5", "2", "'=1+1");
    assertThat(rows.get(2).get(4)).isEqualTo("gone");
    assertThat(read(ExportFormat.RUBRIC.text(List.of(plain), OPTIONS))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1",
        " =1+1",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "|calc",
        "%0A=1"
      })
  void what_a_spreadsheet_could_take_for_a_formula_is_guarded(String name) throws IOException {
    Row plain = row("sato", "01-first-cell", Mark.Status.FINAL, 5);
    Row row = new Row(plain.mark(), name, name, plain.title(), name);
    String csv = ExportFormat.CSV.text(List.of(row), OPTIONS).replace(name, name.strip());
    CSVRecord read = read(csv).get(1);
    assertThat(read.get(0)).startsWith("'");
    assertThat(read.get(1)).startsWith("'");
    assertThat(read.get(13)).startsWith("'");
    String table = ExportFormat.TABLE.text(List.of(row), OPTIONS).replace(name, name.strip());
    assertThat(read(table).get(1).get(0)).startsWith("'");
  }

  @Test
  void quotes_are_doubled_and_ordinary_names_stay() {
    assertThat(new Csv().line(List.of("say \"=1\"", "O'Neill", -1.5, 2.0)).toString())
        .isEqualTo("\uFEFF\"say \"\"=1\"\"\",\"O'Neill\",\"-1.5\",\"2\"\r\n");
  }

  @Test
  void the_table_has_a_line_a_learner_and_leaves_open_what_does_not_count() throws IOException {
    List<CSVRecord> rows = read(ExportFormat.TABLE.text(
        List.of(
            row("abe", "01-first-cell", Mark.Status.FINAL, 7),
            row("sato", "01-first-cell", Mark.Status.FINAL, 5),
            row("sato", "02-dirty-csv", Mark.Status.UNSAFE, 6)),
        OPTIONS));
    assertThat(rows.get(0).toList())
        .containsExactly("ID", "氏名", "01-first-cell", "02-dirty-csv", "合計");
    assertThat(rows.get(1).toList()).containsExactly("abe", "佐藤, 花子", "7", "", "7");
    assertThat(rows.get(2).toList()).containsExactly("sato", "佐藤, 花子", "5", "", "5");
  }

  @Test
  void lti_scores_say_how_far_the_grading_is() throws JsonTextException {
    JsonObject json = Json.parseObject(ExportFormat.LTI.text(
        List.of(
            row("a", "01-first-cell", Mark.Status.FINAL, 5),
            row("b", "01-first-cell", Mark.Status.PENDING, 3),
            row("c", "01-first-cell", Mark.Status.FAULT, 0)),
        OPTIONS));
    JsonObject item = json.getAsJsonArray("lineItems").get(0).getAsJsonObject();
    assertThat(item.get("resourceId").getAsString()).isEqualTo("01-first-cell");
    assertThat(item.get("scoreMaximum").getAsDouble()).isEqualTo(7);
    JsonArray scores = item.getAsJsonArray("scores");
    JsonObject first = scores.get(0).getAsJsonObject();
    assertThat(first.get("userId").getAsString()).isEqualTo("a");
    assertThat(first.get("scoreGiven").getAsDouble()).isEqualTo(5);
    assertThat(first.get("activityProgress").getAsString()).isEqualTo("Completed");
    assertThat(first.get("gradingProgress").getAsString()).isEqualTo("FullyGraded");
    assertThat(first.get("timestamp").getAsString()).isEqualTo("2026-12-04T08:00:00.123Z");
    JsonObject second = scores.get(1).getAsJsonObject();
    assertThat(second.get("gradingProgress").getAsString()).isEqualTo("PendingManual");
    JsonObject fault = scores.get(2).getAsJsonObject();
    assertThat(fault.has("scoreGiven")).as("a fault of ours is never 0 points").isFalse();
    assertThat(fault.get("gradingProgress").getAsString()).isEqualTo("Failed");
  }

  @Test
  void xapi_statements_name_an_account_and_are_the_same_when_made_again() throws JsonTextException {
    List<Row> rows = List.of(
        row("a", "01-first-cell", Mark.Status.FINAL, 5),
        row("b", "01-first-cell", Mark.Status.FINAL, 2),
        row("c", "01-first-cell", Mark.Status.PENDING, 2),
        row("d", "01-first-cell", Mark.Status.FAULT, 0));
    String text = ExportFormat.XAPI.text(rows, OPTIONS);
    JsonArray statements = Json.parse(text).getAsJsonArray();
    assertThat(statements).hasSize(3);
    JsonObject first = statements.get(0).getAsJsonObject();
    JsonObject account = first.getAsJsonObject("actor").getAsJsonObject("account");
    assertThat(account.get("homePage").getAsString()).isEqualTo("https://office.example/course");
    assertThat(account.get("name").getAsString()).isEqualTo("a");
    assertThat(first.getAsJsonObject("verb").get("id").getAsString())
        .isEqualTo("http://adlnet.gov/expapi/verbs/passed");
    assertThat(first.getAsJsonObject("object").get("id").getAsString())
        .isEqualTo("https://office.example/course/exercise/01-first-cell");
    JsonObject score = first.getAsJsonObject("result").getAsJsonObject("score");
    assertThat(score.get("scaled").getAsDouble()).isEqualTo(5 / 7.0);
    assertThat(statements
            .get(1)
            .getAsJsonObject()
            .getAsJsonObject("verb")
            .get("id")
            .getAsString())
        .endsWith("failed");
    assertThat(statements
            .get(2)
            .getAsJsonObject()
            .getAsJsonObject("verb")
            .get("id")
            .getAsString())
        .endsWith("completed");
    assertThat(ExportFormat.XAPI.text(rows, OPTIONS)).isEqualTo(text);
  }
}
