package org.ishizue.datasets.frictionless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.Table;

/** A small good data set, spoiled in one way or many. */
final class SpoiledPackageTest {
  private static final String GOOD = """
      {"name": "bridges", "title": "Bridges", "title@ja": "橋", "description": "d", "description@ja": "d",
       "licenses": [{"name": "cc0", "title": "CC0", "title@ja": "CC0"}], "sources": [{"title": "s", "title@ja": "s"}],
       "resources": [{"name": "b", "title": "B", "title@ja": "橋", "path": "b.csv", "schema": {
         "fields": [
           {"name": "code", "type": "string", "title": "Code", "title@ja": "番号", "constraints": {"required": true}},
           {"name": "length_m", "type": "number", "title": "L", "title@ja": "長", "unit": "m", "constraints": {"minimum": 0}},
           {"name": "built", "type": "year", "title": "Y", "title@ja": "年"},
           {"name": "class", "type": "string", "title": "C", "title@ja": "区分", "constraints": {"enum": ["I", "II"]}}],
         "missingValues": ["", "-"], "primaryKey": "code"}}]}
      """;

  private static final String HEADER = "code,length_m,built,class\n";

  @TempDir
  private Path folder;

  @BeforeEach
  void in_english() throws IOException {
    Language.use(Language.EN);
    json(GOOD);
  }

  @Test
  void a_good_one_is_read_with_types_and_missing_values() throws IOException {
    csv(HEADER + "01,12.5,1976,I\n02,-,,II\n");
    Table table = read();
    assertThat(table.stringColumn("code").asList()).containsExactly("01", "02");
    assertThat(table.doubleColumn("length_m").isMissing(1)).isTrue();
    assertThat(table.intColumn("built").countMissing()).isEqualTo(1);
  }

  @Test
  void every_fault_of_a_file_is_reported_at_once_with_line_column_and_value() throws IOException {
    csv(HEADER + "01,欠測,1976,I\n,1,1990,I\n01,-3,1990,III\n04,1\n05,1d,19 76,I\n");
    assertThatThrownBy(this::read)
        .hasMessageContaining("DATA-003 b.csv: 8 found")
        .hasMessageContaining(
            "DATA-014 Line 2, column \"length_m\": \"欠測\" is not a value of type number")
        .hasMessageContaining("DATA-017 Line 3, column \"code\"")
        .hasMessageContaining("DATA-018 Line 4, column \"length_m\": \"-3\"")
        .hasMessageContaining("DATA-018 Line 4, column \"class\": \"III\" is not allowed (I, II)")
        .hasMessageContaining("DATA-019 Line 4: the primary key (code) \"01\" is also in line 2")
        .hasMessageContaining("DATA-016 Line 5 has 2 columns, expected 4")
        .hasMessageContaining("\"1d\" is not a value of type number")
        .hasMessageContaining("\"19 76\" is not a value of type year");
  }

  @Test
  void many_faults_are_counted_but_only_the_first_are_listed() throws IOException {
    csv(HEADER + "x,y,z,I\n".repeat(100));
    Throwable thrown = catchThrowable(this::read);
    assertThat(thrown).hasMessageContaining("299 found").hasMessageContaining("and 279 more");
    assertThat(String.valueOf(thrown.getMessage()).lines().count()).isLessThan(30);
  }

  @Test
  void a_header_that_differs_is_shown_beside_the_one_expected() throws IOException {
    csv("code,built,length_m,class\n1,1,1,I\n");
    assertThatThrownBy(this::read)
        .hasMessageContaining("DATA-015")
        .hasMessageContaining("code, length_m, built, class");
  }

  @Test
  void a_column_that_is_missing_and_one_too_many_are_named_and_the_others_still_checked()
      throws IOException {
    csv("code,length,built,class\n01,1,x,I\n");
    assertThatThrownBy(this::read)
        .hasMessageContaining("3 found")
        .hasMessageContaining("DATA-022 The column \"length_m\" (number) is missing")
        .hasMessageContaining("DATA-023 The column \"length\" is too many")
        .hasMessageContaining("DATA-014 Line 2, column \"built\": \"x\"");
  }

  /** The last row of the table of bad input; the others are in the analysis library's BadInputTest. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void a_file_that_lacks_a_column_is_refused_in_the_language_in_use(Language language)
      throws IOException {
    csv("code,built,class\n01,1976,I\n");
    Language.use(language);
    Throwable thrown = catchThrowable(this::read);
    Language.use(Language.EN);
    assertThat(thrown)
        .hasMessageContaining("b.csv")
        .hasMessageContaining(
            language == Language.EN
                ? "The column \"length_m\" (number) is missing. The header has: code, built, class"
                : "列「length_m」");
    assertThat(((ProblemException) thrown).fix()).isNotBlank();
    assertThat(((ProblemException) thrown).why()).isNotBlank();
  }

  @Test
  void an_empty_file_lacks_its_header() throws IOException {
    csv("");
    assertThatThrownBy(this::read).hasMessageContaining("DATA-013");
  }

  @Test
  void a_quote_that_is_never_closed_is_said() throws IOException {
    csv(HEADER + "\"01,1,1976,I\n");
    assertThatThrownBy(this::read).hasMessageContaining("DATA-012");
  }

  @Test
  void a_file_in_windows_31j_is_refused() throws IOException {
    Files.write(
        folder.resolve("b.csv"),
        (HEADER + "橋,1,1976,I\n").getBytes(Charset.forName("windows-31j")));
    assertThatThrownBy(this::read).hasMessageContaining("DATA-011 Line 2 is not UTF-8");
  }

  @Test
  void what_is_not_json_is_refused_with_the_line() throws IOException {
    json("{\"name\": \"x\",\n  oops}");
    assertThatThrownBy(this::read).hasMessageContaining("DATA-002").hasMessageContaining("line 2");
  }

  @Test
  void every_fault_of_the_description_is_reported_at_once() throws IOException {
    csv(HEADER);
    json(GOOD.replace("\"description@ja\": \"d\",", "")
        .replaceFirst("\"licenses\": \\[.*?\\], ", "")
        .replace("\"type\": \"number\"", "\"type\": \"decimal\"")
        .replace("\"path\": \"b.csv\"", "\"path\": \"../b.csv\"")
        .replace("\"primaryKey\": \"code\"", "\"primaryKey\": \"id\""));
    assertThatThrownBy(this::read)
        .hasMessageContaining("5 found")
        .hasMessageContaining("has no description@ja")
        .hasMessageContaining("has no licenses")
        .hasMessageContaining("type \"decimal\" is not known")
        .hasMessageContaining("\"../b.csv\" is not a file in this folder")
        .hasMessageContaining("primary key \"id\" is not a column");
  }

  private Table read() {
    DataPackage dataPackage = PackageReader.read(folder);
    return ResourceReader.read(dataPackage, dataPackage.resources().get(0));
  }

  private void csv(String text) throws IOException {
    Files.writeString(folder.resolve("b.csv"), text);
  }

  private void json(String text) throws IOException {
    if (!Files.exists(folder.resolve("b.csv"))) {
      csv(HEADER);
    }
    Files.writeString(folder.resolve(PackageReader.FILE), text);
  }
}
