package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

final class QuantileTypeTest {
  private static final double ROUNDING = 1e-12;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void all_nine_types_give_the_numbers_of_r_and_numpy() throws IOException {
    double[] sorted =
        lines("oxford.csv").stream().mapToDouble(Double::valueOf).sorted().toArray();
    List<String> rows = lines("quantiles_oxford.csv");
    assertThat(rows).hasSize(12);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      for (int type = 1; type <= 9; type++) {
        assertThat(QuantileType.of(type).of(sorted, 0, sorted.length, Double.parseDouble(cells[0])))
            .as("type %s at %s", type, cells[0])
            .isCloseTo(Double.parseDouble(cells[type]), within(ROUNDING));
      }
    }
  }

  @Test
  void of_one_value_every_quantile_is_that_value() {
    for (QuantileType type : QuantileType.values()) {
      assertThat(type.of(new double[] {3}, 0, 1, 0)).isEqualTo(3);
      assertThat(type.of(new double[] {3}, 0, 1, 0.7)).isEqualTo(3);
      assertThat(type.of(new double[] {3}, 0, 1, 1)).isEqualTo(3);
    }
  }

  @Test
  void a_table_of_quantiles_names_its_type_and_keeps_the_unit() {
    Table rain = Table.create(
        "rain",
        StringColumn.create("station", "A", "A", "A", "B", "B"),
        DoubleColumn.create("rain_mm", 1, 2, 10, 5, Double.NaN));
    var result =
        Tables.quantiles(rain).by("station").of("rain_mm").at(0.5, 1).type(6).result();
    assertThat(result.table().stringColumn("station").asList()).containsExactly("A", "A", "B", "B");
    assertThat(result.table().doubleColumn("rain_mm").asList())
        .containsExactly(2.0, 10.0, null, null);
    assertThat(ColumnInfos.of(result.table().column("rain_mm")).unit()).isEqualTo("mm");
    assertThat(result.report().toString()).contains("type 6").contains("rain_mm: 1 missing values");
    assertThat(Tables.quantiles(rain)
            .of("rain_mm")
            .at(0.5)
            .skipMissing()
            .table()
            .doubleColumn("rain_mm")
            .asList())
        .containsExactly(3.5);
    assertThat(Tables.group(rain, "station")
            .quantile("rain_mm", 0.25)
            .quantile("rain_mm", 0.995, 8)
            .table()
            .columnNames())
        .containsExactly("station", "p25_rain_mm", "p99_5_rain_mm");
    assertThatThrownBy(() -> Tables.quantiles(rain).type(10)).hasMessageContaining("TABLE-013");
    assertThatThrownBy(() -> Tables.quantiles(rain).at(90)).hasMessageContaining("TABLE-014");
    assertThatThrownBy(() -> Tables.quantiles(rain).table()).hasMessageContaining("TABLE-040");
  }

  private static List<String> lines(String file) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(QuantileTypeTest.class.getResourceAsStream(file)),
        StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
