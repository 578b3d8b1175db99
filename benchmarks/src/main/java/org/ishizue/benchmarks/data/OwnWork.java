package org.ishizue.benchmarks.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.ishizue.analysis.Tables;
import org.ishizue.benchmarks.Results;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * What our library does, in a process of its own: {@code OwnWork read ROUNDS FOLDER} or {@code OwnWork operations ROUNDS
 * FOLDER}. Prints a {@link Timing} a line, then its peak memory.
 */
public final class OwnWork {
  private static final int WEIGHTS = 97;

  private final int rounds;
  private final Path folder;

  private OwnWork(int rounds, Path folder) {
    this.rounds = rounds;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    OwnWork work = new OwnWork(Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    if (arguments[0].equals("read")) {
      work.measure(
          "read 1 M x 8", () -> Tables.read(work.folder.resolve("hourly.csv")), OwnWork::ofHourly);
    } else {
      work.operations();
    }
    System.out.println("memory\t" + peakMegabytes());
  }

  private void operations() {
    Table records = Tables.read(folder.resolve("records.csv"));
    Table municipalities = Tables.read(folder.resolve("municipalities.csv"));
    Table owners = Tables.read(folder.resolve("owners.csv"));
    measure(
        "group-sum, text key",
        () -> Tables.group(records, "code").sum("rain_mm").skipMissing().table(),
        table -> weighted(table, "sum_rain_mm", "code"));
    measure(
        "group-sum, two keys",
        () -> Tables.group(records, "code", "year").sum("rain_mm").skipMissing().table(),
        table -> weighted(table, "sum_rain_mm", "code", "year"));
    measure(
        "join 1,741 rows, text key",
        () -> Tables.join(records, municipalities).on("code").left().table(),
        table -> weighted(table, "area_km2", "id"));
    measure(
        "join 1 M rows, number key",
        () -> Tables.join(records, owners).on("id").inner().table(),
        table -> weighted(table, "grade", "id") + weighted(table, "flow", "id"));
    measure(
        "sort by a decimal",
        () -> Tables.sort(records, "flow").table(),
        table -> inOrder(table, "flow"));
    measure(
        "sort by text and number",
        () -> Tables.sort(records, "code", "year").table(),
        table -> inOrder(table, "flow"));
    measure(
        "rolling mean, 24 rows",
        () -> Tables.rolling(records).rows(24).mean("flow").as("rolled").table(),
        table -> inOrder(table, "rolled"));
    measure(
        "rolling sum, 24 rows, gaps",
        () -> Tables.rolling(records).rows(24).sum("rain_mm").as("rolled").table(),
        table -> inOrder(table, "rolled"));
    measure(
        "filter by a number",
        () -> Tables.filter(records).atLeast("flow", 600).table(),
        table -> weighted(table, "flow", "id") + weighted(table, "year", "id"));
    measure(
        "distinct, two keys",
        () -> Tables.distinct(records, "code", "year").table(),
        table -> weighted(table, "id", "code", "year"));
    measure(
        "quantiles by group",
        () -> Tables.quantiles(records).by("code").of("flow").at(0.5, 0.9).table(),
        table -> weighted(table, "flow", "code"));
    measure(
        "pivot, sums",
        () -> Tables.pivot(records)
            .rows("code")
            .columns("year")
            .sum("rain_mm")
            .skipMissing()
            .table(),
        OwnWork::ofPivot);
  }

  private void measure(String name, Supplier<Table> work, ToDoubleFunction<Table> checksum) {
    double[] seconds = new double[rounds];
    double sum = 0;
    for (int round = 0; round < rounds; round++) {
      long began = System.nanoTime();
      Table result = work.get();
      seconds[round] = (System.nanoTime() - began) / 1e9;
      if (round == 0) {
        sum = checksum.applyAsDouble(result);
      }
    }
    double[] later = rounds == 1 ? seconds : Arrays.copyOfRange(seconds, 1, rounds);
    System.out.println(new Timing(name, seconds[0], Results.median(later), sum).line());
  }

  private static double ofHourly(Table table) {
    double sum = table.rowCount() + inOrder(table, "rain_mm") + inOrder(table, "temperature_c");
    sum += inOrder(table, "wind_m_per_s") + inOrder(table, "discharge_m3_per_s");
    for (int row = 0; row < table.rowCount(); row++) {
      sum += Integer.parseInt(table.stringColumn("station_code").get(row)) % WEIGHTS;
    }
    return sum + inOrder(table, "reports");
  }

  /** The sum of a column, each value as often as its row's place says. */
  private static double inOrder(Table table, String column) {
    NumericColumn<?> values = table.numberColumn(column);
    double sum = 0;
    for (int row = 0; row < values.size(); row++) {
      double value = values.getDouble(row);
      sum += Double.isNaN(value) ? 0 : value * (row % WEIGHTS + 1);
    }
    return sum;
  }

  /** The sum of a column, each value as often as its keys say, so that the order of rows is open. */
  private static double weighted(Table table, String column, String... keys) {
    NumericColumn<?> values = table.numberColumn(column);
    double sum = table.rowCount();
    for (int row = 0; row < values.size(); row++) {
      long weight = 1;
      for (String key : keys) {
        weight *= weight(table.column(key).getString(row));
      }
      sum += values.isMissing(row) ? 0 : values.getDouble(row) * weight;
    }
    return sum;
  }

  private static double ofPivot(Table table) {
    double sum = table.rowCount();
    for (String year : table.columnNames().subList(1, table.columnCount())) {
      sum += (weighted(table, year, "code") - table.rowCount()) * weight(year);
    }
    return sum;
  }

  private static long weight(String key) {
    return Long.parseLong(key) % WEIGHTS + 1;
  }

  /** What Linux calls the high-water mark of resident memory (VmHWM, as peers.py reads it), in 10^6 bytes. */
  private static double peakMegabytes() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
          .findFirst()
          .orElse(Double.NaN);
    }
  }
}
