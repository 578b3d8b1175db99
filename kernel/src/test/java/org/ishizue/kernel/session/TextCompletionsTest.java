package org.ishizue.kernel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextCompletionsTest {
  private static final Map<String, List<String>> LINES = Map.of(
      "String.join(\"\\n\", rain.columnNames())", List.of("year", "max_1h_mm", "max_daily_mm"),
      "String.join(\"\\n\", stage.columnNames())", List.of("year", "水位"),
      "String.join(\"\\n\", Datasets.list().stringColumn(0).asList())",
          List.of("hijiori-annual-rain", "hijiori-monthly-rain", "japan-prefectures"));

  @TempDir
  Path folder;

  private TextCompletions completions() {
    return new TextCompletions(
        () -> Map.of("rain", "Table", "stage", "tech.tablesaw.api.Table", "name", "String"),
        expression -> LINES.getOrDefault(expression, List.of()),
        folder);
  }

  @Test
  void columns_of_the_table_that_is_asked() {
    assertThat(matches("rain.numberColumn(\"max")).containsExactly("max_1h_mm", "max_daily_mm");
    assertThat(matches("int n = 1;\nrain.where(rain.numberColumn(\"y")).containsExactly("year");
  }

  @Test
  void columns_of_a_table_that_is_an_argument() {
    assertThat(matches("Chart.line(rain, \"year\", \"max_d")).containsExactly("max_daily_mm");
    assertThat(matches("Tables.join(rain, stage, \"")).contains("水位", "max_1h_mm");
  }

  @Test
  void no_columns_of_a_table_in_another_statement_or_in_a_text() {
    assertThat(matches("rain.print(); f(\"")).isEmpty();
    assertThat(matches("f(\"rain\", \"")).isEmpty();
    assertThat(matches("name.equals(\"")).isEmpty();
  }

  @Test
  void names_of_data_sets_where_one_is_loaded() {
    assertThat(matches("var t = Datasets.load(\"hijiori-a")).containsExactly("hijiori-annual-rain");
  }

  @Test
  void files_where_one_is_read() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.createFile(folder.resolve("data/雨量.csv"));
    Files.createFile(folder.resolve("data/.hidden"));
    Files.createFile(folder.resolve("notes.txt"));
    assertThat(matches("Tables.read(\"")).containsExactly("data/", "notes.txt");
    String code = "Path.of(\"data/雨";
    TextCompletions.Found found = completions().at(code, code.length()).orElseThrow();
    assertThat(found.matches()).containsExactly("雨量.csv");
    assertThat(found.start()).isEqualTo(code.length() - 1);
    assertThat(matches("Import.jma(\"nowhere/")).isEmpty();
  }

  @Test
  void outside_of_a_text_nothing_is_said() {
    for (String code : List.of("rain.num", "f(\"year\").", "// \"", "'x'", "f(\"a\\\"b\", ra")) {
      assertThat(completions().at(code, code.length())).as(code).isEmpty();
    }
  }

  private List<String> matches(String code) {
    return completions().at(code, code.length()).orElseThrow().matches();
  }
}
