package org.ishizue.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.read.ReadReport;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadReportRendererTest {
  @TempDir
  private Path folder;

  @AfterEach
  void in_english_again() {
    Language.use(Language.EN);
  }

  @Test
  void a_report_is_a_list_of_remarks_and_a_table_of_columns_in_both_languages() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "<b>地点</b>,雨量(mm)\nA,1.5\nB,×\n");
    Language.use(Language.JA);
    ReadReport report = Tables.open(file).missing("×").read().report();
    String html = ReadReportHtml.of(report);
    assertThat(html)
        .contains("a.csv: 2 行 × 2 列")
        .contains("列「雨量(mm)」: 値なし 1（「×」 1）")
        .contains("<th scope=\"row\">&lt;b&gt;地点&lt;/b&gt;</th>")
        .contains("<td style=\"text-align:left\">小数</td><td style=\"text-align:left\">mm</td>")
        .doesNotContain("<b>");
    Language.use(Language.EN);
    assertThat(ReadReportHtml.of(report)).contains("2 rows × 2 columns", "decimal number");
    assertThat(report.toString()).contains("1 missing (\"×\" 1)");
  }
}
