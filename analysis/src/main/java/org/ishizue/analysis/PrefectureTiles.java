package org.ishizue.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The 47 prefectures as tiles of the same size, each near its neighbours; where they stand is in {@code
 * prefecture-tiles.csv}.
 */
final class PrefectureTiles {
  private static final Texts TEXTS = Texts.beside(Chart.class);
  private static final List<Tile> TILES = read();
  private static final Map<String, Tile> BY_NAME = byName();

  private PrefectureTiles() {}

  static Chart chart(Table table, String prefecture, String value) {
    Column<?> keys = ChartData.column(table, prefecture);
    double[] values = ChartData.numbers(table, value);
    Map<Tile, Double> known = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> twice = new ArrayList<>();
    for (int row = 0; row < keys.size(); row++) {
      Tile tile = BY_NAME.get(key(keys, row));
      if (tile == null) {
        unknown.add(ChartData.name(keys, row));
      } else if (known.put(tile, values[row]) != null) {
        twice.add(tile.name());
      }
    }
    if (!unknown.isEmpty() || !twice.isEmpty()) {
      String code = unknown.isEmpty() ? "CHART-012" : "CHART-011";
      List<String> found = unknown.isEmpty() ? twice : unknown;
      String some = String.join(", ", found.stream().distinct().limit(5).toList());
      throw TEXTS.problem(code, prefecture, found.size(), some);
    }
    return chart(known, table, table.column(value));
  }

  private static Chart chart(Map<Tile, Double> known, Table table, Column<?> column) {
    double[] x = new double[TILES.size()];
    double[] y = new double[TILES.size()];
    double[] colours = new double[TILES.size()];
    List<String> names = new ArrayList<>();
    boolean grey = false;
    for (int i = 0; i < x.length; i++) {
      Tile tile = TILES.get(i);
      x[i] = tile.column();
      y[i] = tile.row();
      colours[i] = known.getOrDefault(tile, Double.NaN);
      grey |= Double.isNaN(colours[i]);
      names.add(Language.current() == Language.JA ? tile.shortName() : tile.english());
    }
    Series tiles =
        new Series(ColumnInfos.title(table, column), Mark.TILE, x, y).withColours(colours, names);
    Axis none = new Axis("", "", new Scale.Tiles());
    List<String> notes = grey ? List.of(TEXTS.get("note.grey")) : List.of();
    return new Chart(null, none, none, List.of(tiles), notes)
        .colour(ChartRows.axis(table, column, new Scale.Numeric()))
        .size(640, 620)
        .interactive();
  }

  private static String key(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    if (column instanceof NumericColumn<?> codes) {
      double code = codes.getDouble(row);
      return code == Math.rint(code) ? String.valueOf((long) code) : "";
    }
    return folded(column.getString(row));
  }

  /** 01 is 1, and Tokyo is tokyo. */
  private static String folded(String name) {
    String stripped = name.strip().toLowerCase(Locale.ROOT);
    return stripped.matches("0[1-9]") ? stripped.substring(1) : stripped;
  }

  private static Map<String, Tile> byName() {
    Map<String, Tile> byName = new HashMap<>();
    for (Tile tile : TILES) {
      byName.put(String.valueOf(tile.code()), tile);
      byName.put(folded(tile.name()), tile);
      byName.put(folded(tile.shortName()), tile);
      byName.put(folded(tile.english()), tile);
    }
    return byName;
  }

  private static List<Tile> read() {
    try (InputStream in = PrefectureTiles.class.getResourceAsStream("prefecture-tiles.csv")) {
      if (in == null) {
        throw new IllegalStateException("Not in the jar: prefecture-tiles.csv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Tile::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read prefecture-tiles.csv", e);
    }
  }

  /** One prefecture: its JIS X 0401 code, its names, its place counted from the upper left. */
  private record Tile(
      int code, String name, String shortName, String english, int column, int row) {
    static Tile of(String line) {
      String[] fields = line.split(",", -1);
      return new Tile(
          Integer.parseInt(fields[0]),
          fields[1],
          fields[2],
          fields[3],
          Integer.parseInt(fields[4]),
          Integer.parseInt(fields[5]));
    }
  }
}
