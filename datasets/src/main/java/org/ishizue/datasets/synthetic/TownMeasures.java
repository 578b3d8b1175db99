package org.ishizue.datasets.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.columns.Column;

/**
 * What a town can do: three measures against emissions and three against floods, and three pairs that do more, or less, together
 * than each alone. Costs and effects are assumptions for 10,000 people, varied by 25 %; no source is claimed for them.
 */
final class TownMeasures {
  private static final Texts TEXTS = Texts.beside(OrdinaryTown.class);
  private static final List<String> NAMES =
      List.of("retrofit", "transit", "solar", "green", "pump", "relocate");
  private static final List<String> KINDS =
      List.of("mitigation", "mitigation", "mitigation", "adaptation", "adaptation", "adaptation");

  /** Rows: cost, commercial, residential, transport, operation, cement, bars, damage, each by measure. */
  private static final double[][] TYPICAL = {
    {40, 60, 30, 35, 50, 80},
    {12, 0, 6, 0, 0, 0},
    {0, 0, 8, 0, 0, 3},
    {0, 10, 0, 0, 0, 2},
    {0, 60, 0, -20, 45, 0},
    {0, 0, 0, 150, 900, 1500},
    {0, 0, 0, 20, 300, 250},
    {0, 0, 0, 15, 35, 25},
  };

  /** The same for the pairs: solar and pump, transit and relocate, retrofit and green. */
  private static final double[][] TYPICAL_TOGETHER = {
    {0, -10, 0},
    {0, 0, 3},
    {0, 0, 0},
    {0, 4, 0},
    {-45, 0, 0},
    {0, 0, 0},
    {0, 0, 0},
    {10, 0, 0},
  };

  private static final String[] COLUMNS = {
    "cost_million_yen",
    "commercial_pct",
    "residential_pct",
    "transport_pct",
    "operation_t_co2",
    "cement_t",
    "rebar_t",
    "damage_pct"
  };
  private static final String[] UNITS = {"百万円", "%", "%", "%", "t-CO₂", "t", "t", "%"};

  /** Which row of a table is rounded to what. */
  private static final double[] STEPS = {1, 0.5, 0.5, 0.5, 1, 10, 10, 1};

  private final double[][] alone;
  private final double[][] together;

  TownMeasures(SeededRandom random, int population) {
    alone = varied(TYPICAL, random, population / 10_000.0);
    together = varied(TYPICAL_TOGETHER, random, population / 10_000.0);
  }

  /** Of all measures, without what pairs save. */
  double totalCostMillionYen() {
    double sum = 0;
    for (double cost : alone[0]) {
      sum += cost;
    }
    return sum;
  }

  List<Column<?>> columns() {
    List<Column<?>> head = List.of(
        TownColumns.texts("measure", NAMES),
        TownColumns.texts("kind", KINDS),
        titles("title_ja", Language.JA),
        titles("title_en", Language.EN));
    return concat(head, alone);
  }

  List<Column<?>> interactionColumns() {
    List<Column<?>> head = List.of(
        TownColumns.texts("first", List.of("solar", "transit", "retrofit")),
        TownColumns.texts("second", List.of("pump", "relocate", "green")));
    return concat(head, together);
  }

  private static Column<?> titles(String column, Language language) {
    List<String> titles =
        NAMES.stream().map(name -> TEXTS.get(language, "measure." + name)).toList();
    return TownColumns.texts(column, titles);
  }

  private static List<Column<?>> concat(List<Column<?>> head, double[][] values) {
    List<Column<?>> columns = new ArrayList<>(head);
    IntStream.range(0, COLUMNS.length)
        .mapToObj(i -> TownColumns.numbers(COLUMNS[i], UNITS[i], values[i]))
        .forEach(columns::add);
    return columns;
  }

  /** Varies each number; amounts grow with the town, shares do not. */
  private static double[][] varied(double[][] typical, SeededRandom random, double size) {
    double[][] varied = new double[typical.length][];
    for (int row = 0; row < typical.length; row++) {
      double scale = UNITS[row].equals("%") ? 1 : size;
      varied[row] = new double[typical[row].length];
      for (int i = 0; i < varied[row].length; i++) {
        double factor = 0.75 + 0.5 * random.uniform();
        varied[row][i] = TownColumns.round(typical[row][i] * factor * scale, STEPS[row]) + 0.0;
      }
    }
    return varied;
  }
}
