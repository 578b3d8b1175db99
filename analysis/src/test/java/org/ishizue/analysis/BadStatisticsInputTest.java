package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishizue.analysis.result.Explained;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Every statistical method on every kind of table that no method is made for: refused under the code in the
 * grid, in either language, or, where the grid says ok, computed without a NaN in what is shown.
 */
final class BadStatisticsInputTest {
  private static final double NONE = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static final String SERIES_GRID = """
      method          tooFew   allEqual missing  infinite negative twice    unsorted partial  empty    nothing
      mannKendall     STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      modified        STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      sen             STAT-001 ok       STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      power           STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      anomalies       ok       ok       STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      lMoments        STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      gumbel          STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      gumbelLikely    STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      gev             STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      gevLikely       STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      compare         STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 STAT-005 STAT-006 STAT-008 STAT-009 STAT-003
      decompose       STAT-001 ok       STAT-003 STAT-004 STAT-007 ok       ok       ok       STAT-009 STAT-003
      multiplicative  STAT-001 ok       STAT-003 STAT-004 STAT-007 ok       ok       ok       STAT-009 STAT-003
      leastSquares    STAT-001 STAT-002 STAT-003 STAT-004 STAT-007 ok       ok       ok       STAT-009 STAT-003
      """;

  private static final String LIFE_GRID = """
      method          single   allEqual noneEnded missing  infinite negative zero     noAnswer empty
      weibull         STAT-056 STAT-056 STAT-056  STAT-003 STAT-004 STAT-055 STAT-055 STAT-015 STAT-009
      kaplanMeier     ok       ok       ok        STAT-003 STAT-004 STAT-055 STAT-055 STAT-015 STAT-009
      logRank         STAT-049 STAT-048 STAT-049  STAT-003 STAT-004 STAT-055 STAT-055 STAT-015 STAT-009
      """;

  private static final String INSPECTION_GRID = """
      method          single   allEqual missing  noClass  twice    unsorted empty
      transitions     STAT-052 ok       STAT-050 STAT-050 STAT-051 STAT-051 STAT-009
      markov          STAT-052 STAT-054 STAT-050 STAT-050 STAT-051 STAT-051 STAT-009
      """;

  @AfterEach
  void in_english_again() {
    Language.use(Language.EN);
  }

  static Stream<Arguments> cases() {
    return Stream.of(
            cases(SERIES_GRID, seriesMethods(), seriesTables()),
            cases(LIFE_GRID, lifeMethods(), lifeTables()),
            cases(INSPECTION_GRID, inspectionMethods(), inspectionTables()))
        .flatMap(all -> all);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @MethodSource("cases")
  void every_method_refuses_what_it_cannot_use_or_shows_no_nonsense(
      String method, String kind, String expected, Function<Table, Explained> run, Table table) {
    for (Language language : Language.values()) {
      Language.use(language);
      if (expected.equals("ok")) {
        assertThat(run.apply(table).explain().toString()).doesNotContain("NaN", "{");
        continue;
      }
      ProblemException problem =
          catchThrowableOfType(ProblemException.class, () -> run.apply(table));
      assertThat(problem).as(method + " of " + kind).isNotNull();
      assertThat(problem.code()).isEqualTo(expected);
      assertThat(List.of(problem.what(), problem.why(), problem.fix()))
          .allSatisfy(part -> assertThat(part).isNotBlank().doesNotContain("{", "NaN"));
      boolean japanese = problem.what().codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x30FF);
      assertThat(japanese).as(problem.what()).isEqualTo(language == Language.JA);
    }
  }

  private static Stream<Arguments> cases(
      String grid, Map<String, Function<Table, Explained>> methods, Map<String, Table> tables) {
    List<String[]> rows = grid.lines().map(line -> line.split(" +", -1)).toList();
    String[] kinds = rows.get(0);
    assertThat(tables.keySet()).containsExactly(Arrays.copyOfRange(kinds, 1, kinds.length));
    assertThat(methods.keySet())
        .containsExactlyElementsOf(rows.stream().skip(1).map(row -> row[0]).toList());
    return rows.stream()
        .skip(1)
        .flatMap(row -> IntStream.range(1, kinds.length)
            .mapToObj(i ->
                Arguments.of(row[0], kinds[i], row[i], methods.get(row[0]), tables.get(kinds[i]))));
  }

  private static Map<String, Function<Table, Explained>> seriesMethods() {
    Map<String, Function<Table, Explained>> methods = new LinkedHashMap<>();
    methods.put("mannKendall", t -> Trend.mannKendall(t, "year", "rain_mm"));
    methods.put("modified", t -> Trend.mannKendallModified(t, "year", "rain_mm"));
    methods.put("sen", t -> Trend.sen(t, "year", "rain_mm"));
    methods.put("power", t -> Trend.power(t, "year", "rain_mm", 0.5, 1));
    methods.put("anomalies", t -> Trend.anomalies(t, "year", "rain_mm", 1980, 2009));
    methods.put("lMoments", t -> Extremes.lMoments(t, "year", "rain_mm"));
    methods.put("gumbel", t -> Extremes.gumbel(t, "year", "rain_mm"));
    methods.put("gumbelLikely", t -> Extremes.gumbelByLikelihood(t, "year", "rain_mm"));
    methods.put("gev", t -> Extremes.gev(t, "year", "rain_mm"));
    methods.put("gevLikely", t -> Extremes.gevByLikelihood(t, "year", "rain_mm"));
    methods.put("compare", t -> Extremes.compare(t, "year", "rain_mm"));
    methods.put("decompose", t -> Trend.decompose(t, "rain_mm", 4));
    methods.put("multiplicative", t -> Trend.decomposeMultiplicative(t, "rain_mm", 4));
    methods.put("leastSquares", t -> Regression.ols(t, "rain_mm", "year"));
    return methods;
  }

  private static Map<String, Table> seriesTables() {
    int n = 30;
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("tooFew", series(years(2), 1, 2));
    double[] equal = new double[n];
    Arrays.fill(equal, 7);
    tables.put("allEqual", series(years(n), equal));
    tables.put("missing", series(years(n), with(5, NONE)));
    tables.put("infinite", series(years(n), with(5, INFINITE)));
    tables.put("negative", series(years(n), with(5, -1)));
    int[] twice = years(n);
    twice[10] = twice[9];
    tables.put("twice", series(twice, wave(n)));
    int[] unsorted = years(n);
    unsorted[10] = 1991;
    unsorted[11] = 1990;
    tables.put("unsorted", series(unsorted, wave(n)));
    int[] days = new int[n];
    Arrays.fill(days, 365);
    days[n - 1] = 79;
    tables.put(
        "partial", series(years(n), wave(n)).addColumns(IntColumn.create("days_with_data", days)));
    tables.put("empty", series(years(0)));
    double[] nothing = new double[n];
    Arrays.fill(nothing, NONE);
    tables.put("nothing", series(years(n), nothing));
    return tables;
  }

  private static Map<String, Function<Table, Explained>> lifeMethods() {
    Map<String, Function<Table, Explained>> methods = new LinkedHashMap<>();
    methods.put("weibull", t -> Deterioration.weibull(t, "years", "ended"));
    methods.put("kaplanMeier", t -> Deterioration.kaplanMeier(t, "years", "ended"));
    methods.put("logRank", t -> Deterioration.logRank(t, "years", "ended", "kind"));
    return methods;
  }

  private static Map<String, Table> lifeTables() {
    int[] allEnded = {1, 1, 1, 1};
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("single", lives(new int[] {1}, 1));
    tables.put("allEqual", lives(allEnded, 3, 3, 3, 3));
    tables.put("noneEnded", lives(new int[4], 1, 2, 3, 4));
    tables.put("missing", lives(allEnded, 1, NONE, 3, 4));
    tables.put("infinite", lives(allEnded, 1, INFINITE, 3, 4));
    tables.put("negative", lives(allEnded, 1, -2, 3, 4));
    tables.put("zero", lives(allEnded, 1, 0, 3, 4));
    tables.put("noAnswer", lives(new int[] {1, 2, 1, 0}, 1, 2, 3, 4));
    tables.put("empty", lives(new int[0]));
    return tables;
  }

  private static Map<String, Function<Table, Explained>> inspectionMethods() {
    Map<String, Function<Table, Explained>> methods = new LinkedHashMap<>();
    methods.put(
        "transitions", t -> Deterioration.transitions(t, "bridge", "year", "class", "repaired"));
    methods.put("markov", t -> Deterioration.markov(t, "bridge", "year", "class", "repaired"));
    return methods;
  }

  private static Map<String, Table> inspectionTables() {
    int[] years = {2000, 2005, 2000, 2005};
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("single", inspections("A", new int[] {2000}, "1"));
    tables.put("allEqual", inspections("AABB", years, "1", "1", "1", "1"));
    tables.put("missing", inspections("AABB", years, "1", "", "1", "2"));
    tables.put("noClass", inspections("AABB", years, "1", "0", "1", "2"));
    tables.put(
        "twice", inspections("AABB", new int[] {2000, 2000, 2000, 2005}, "1", "2", "1", "2"));
    tables.put(
        "unsorted", inspections("AABB", new int[] {2005, 2000, 2000, 2005}, "1", "2", "1", "2"));
    tables.put("empty", inspections("", new int[0]));
    return tables;
  }

  private static int[] years(int n) {
    return IntStream.range(1980, 1980 + n).toArray();
  }

  private static double[] wave(int n) {
    return IntStream.range(0, n)
        .mapToDouble(i -> 50 + 10 * Math.sin(i * 1.7) + i % 3)
        .toArray();
  }

  private static double[] with(int place, double value) {
    double[] x = wave(30);
    x[place] = value;
    return x;
  }

  private static Table series(int[] years, double... x) {
    return Table.create(
        "series", IntColumn.create("year", years), DoubleColumn.create("rain_mm", x));
  }

  private static Table lives(int[] ended, double... years) {
    String[] kinds = IntStream.range(0, years.length)
        .mapToObj(i -> i % 2 == 0 ? "A" : "B")
        .toArray(String[]::new);
    return Table.create(
        "lives",
        DoubleColumn.create("years", years),
        IntColumn.create("ended", ended),
        StringColumn.create("kind", kinds));
  }

  private static Table inspections(String bridges, int[] years, String... classes) {
    return Table.create(
        "inspections",
        StringColumn.create(
            "bridge", bridges.chars().mapToObj(Character::toString).toArray(String[]::new)),
        IntColumn.create("year", years),
        StringColumn.create("class", classes),
        BooleanColumn.create("repaired", new boolean[years.length]));
  }
}
