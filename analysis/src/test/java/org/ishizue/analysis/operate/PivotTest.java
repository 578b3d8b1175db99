package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ishizue.analysis.Tables;
import org.ishizue.analysis.Units;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Pivot and unpivot, and tables below each other. */
final class PivotTest {
  private final Table co2 = Table.create(
      "co2",
      IntColumn.create("year", 1990, 1990, 2000, 2010),
      StringColumn.create("sector", "運輸", "産業", "運輸", ""),
      DoubleColumn.create("emission_kt_co2", 10, 20, 30, 40));

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void values_become_columns_that_keep_the_unit() {
    var wide = Tables.pivot(co2)
        .rows("year")
        .columns("sector")
        .value("emission_kt_co2")
        .result();
    assertThat(wide.table().columnNames()).containsExactly("year", "運輸", "産業", "(missing)");
    assertThat(wide.table().doubleColumn("運輸").asList()).containsExactly(10.0, 30.0, null);
    assertThat(wide.table().doubleColumn("産業").asList()).containsExactly(20.0, null, null);
    assertThat(ColumnInfos.of(wide.table().column("産業")).unit()).isEqualTo("kt-CO₂");
    assertThat(wide.report().toString().lines())
        .containsExactly(
            "4 rows became 3 rows", "3 columns from \"sector\"; places without a row: 5");
  }

  @Test
  void several_aggregates_name_their_columns_and_counts_of_nothing_are_0() {
    Table wide = Tables.pivot(co2)
        .rows("sector")
        .columns("year")
        .sum("emission_kt_co2")
        .count("emission_kt_co2")
        .as("n")
        .table();
    assertThat(wide.columnNames())
        .containsExactly(
            "sector",
            "sum_emission_kt_co2 1990",
            "sum_emission_kt_co2 2000",
            "sum_emission_kt_co2 2010",
            "n 1990",
            "n 2000",
            "n 2010");
    assertThat(wide.intColumn("n 2000").asList()).containsExactly(1, 0, 0);
    assertThat(ColumnInfos.of(wide.column("n 2000")).unit()).isEmpty();
  }

  @Test
  void several_values_for_one_place_are_refused() {
    Table twice = Tables.concat(co2, co2).table();
    assertThatThrownBy(() -> Tables.pivot(twice)
            .rows("year")
            .columns("sector")
            .value("emission_kt_co2")
            .table())
        .hasMessageContaining("TABLE-034")
        .hasMessageContaining("1990 and 運輸");
    assertThatThrownBy(() -> Tables.pivot(co2).rows("year").table())
        .hasMessageContaining("TABLE-032");
    Table many = Table.create("m", IntColumn.indexColumn("n", 3000, 0));
    assertThatThrownBy(() -> Tables.pivot(many).rows("n").columns("n").count().table())
        .hasMessageContaining("TABLE-033");
  }

  @Test
  void an_unpivot_undoes_a_pivot() {
    Table wide = Tables.pivot(co2)
        .rows("year")
        .columns("sector")
        .value("emission_kt_co2")
        .table();
    Table tall = Tables.unpivot(wide)
        .keep("year")
        .into("sector", "emission")
        .skipMissing()
        .table();
    assertThat(tall.intColumn("year").asList()).containsExactly(1990, 1990, 2000, 2010);
    assertThat(tall.stringColumn("sector").asList()).containsExactly("運輸", "産業", "運輸", "(missing)");
    assertThat(tall.doubleColumn("emission").asList()).containsExactly(10.0, 20.0, 30.0, 40.0);
    assertThat(ColumnInfos.of(tall.column("emission")).unit()).isEqualTo("kt-CO₂");
    assertThat(Tables.unpivot(wide).columns("運輸", "産業").table().rowCount()).isEqualTo(6);
  }

  @Test
  void columns_of_different_units_or_types_do_not_become_one() {
    Table mixed = Table.create(
        "m",
        IntColumn.create("k", new int[] {1}),
        DoubleColumn.create("a_mm", 1.0),
        DoubleColumn.create("b_m", 1.0),
        StringColumn.create("c", "x"),
        IntColumn.create("d", new int[] {3}));
    assertThatThrownBy(() -> Tables.unpivot(mixed).columns("a_mm", "b_m").table())
        .hasMessageContaining("UNIT-002")
        .hasMessageContaining("mm");
    assertThatThrownBy(() -> Tables.unpivot(mixed).columns("c", "d").table())
        .hasMessageContaining("TABLE-036");
    assertThatThrownBy(() -> Tables.unpivot(mixed).table()).hasMessageContaining("TABLE-035");
    assertThat(Tables.unpivot(mixed)
            .columns("a_mm", "d")
            .table()
            .doubleColumn("value")
            .asList())
        .containsExactly(1.0, 3.0);
  }

  @Test
  void tables_below_each_other_agree_in_columns_types_and_units() {
    Table first =
        Table.create("a", DoubleColumn.create("rain", 1.0), StringColumn.create("s", "x"));
    Table second =
        Table.create("b", StringColumn.create("s", "y"), DoubleColumn.create("rain", 2.0));
    Units.declare(first, "rain", "mm");
    Units.declare(second, "rain", "㎜");
    var both = Tables.concat(first, second);
    assertThat(both.table().doubleColumn("rain").asList()).containsExactly(1.0, 2.0);
    assertThat(Units.of(both.table(), "rain").symbol()).isEqualTo("mm");
    assertThat(first.rowCount()).isEqualTo(1);
    assertThat(both.report().toString()).contains("Table 2: 1 rows");
    Units.declare(second, "rain", "cm");
    assertThatThrownBy(() -> Tables.concat(first, second)).hasMessageContaining("UNIT-002");
    assertThatThrownBy(() -> Tables.concat(first, co2)).hasMessageContaining("TABLE-038");
    assertThatThrownBy(() -> Tables.concat()).hasMessageContaining("TABLE-037");
  }

  /** Ten thousand seeded tables, against sums in a map of maps. */
  @Test
  void every_pivot_gives_what_naive_code_gives() {
    Random random = new Random(20200704);
    for (int round = 0; round < 10_000; round++) {
      Table table = random(random);
      boolean skip = random.nextBoolean();
      Pivoting pivot = Tables.pivot(table).rows("r").columns("c").sum("x").count("x");
      Table wide = (skip ? pivot.skipMissing() : pivot).table();
      Map<String, Map<String, List<Double>>> expected = new LinkedHashMap<>();
      Set<String> names = new LinkedHashSet<>();
      for (int row = 0; row < table.rowCount(); row++) {
        names.add(table.getString(row, "c"));
        expected
            .computeIfAbsent(table.getString(row, "r"), key -> new LinkedHashMap<>())
            .computeIfAbsent(table.getString(row, "c"), key -> new ArrayList<>())
            .add(table.doubleColumn("x").getDouble(row));
      }
      assertThat(wide.rowCount()).isEqualTo(expected.size());
      assertThat(wide.columnCount()).isEqualTo(1 + 2 * names.size());
      int row = 0;
      for (Map.Entry<String, Map<String, List<Double>>> one : expected.entrySet()) {
        assertThat(wide.getString(row, "r")).isEqualTo(one.getKey());
        for (String name : names) {
          check(wide, row, name, one.getValue().getOrDefault(name, List.of()), skip);
        }
        row++;
      }
    }
  }

  private static void check(Table wide, int row, String name, List<Double> values, boolean skip) {
    List<Double> present = values.stream().filter(value -> !value.isNaN()).toList();
    boolean answered = !present.isEmpty() && (skip || present.size() == values.size());
    double sum = wide.doubleColumn("sum_x " + name).getDouble(row);
    assertThat(wide.intColumn("x_count " + name).getInt(row)).isEqualTo(present.size());
    if (answered) {
      assertThat(sum).isCloseTo(present.stream().mapToDouble(value -> value).sum(), within(1e-9));
    } else {
      assertThat(sum).isNaN();
    }
  }

  private static Table random(Random random) {
    IntColumn r = IntColumn.create("r");
    StringColumn c = StringColumn.create("c");
    DoubleColumn x = DoubleColumn.create("x");
    int rows = random.nextInt(12);
    for (int i = 0; i < rows; i++) {
      r.append(random.nextInt(3));
      c.append("c" + random.nextInt(3));
      x.append(random.nextInt(6) == 0 ? Double.NaN : random.nextInt(1000));
    }
    return Table.create("t", r, c, x);
  }
}
