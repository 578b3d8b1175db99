package org.ishizue.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.draw.FigurePainter;
import org.ishizue.analysis.draw.PngImage;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A chart of a table's columns. Axis titles and units come from the columns:
 *
 * <pre>{@code
 * Chart.line(rain, "year", "max_daily_mm")
 *     .title("肘折の年最大日降水量")
 *     .source("気象庁")
 * }</pre>
 *
 * <p>As the last line of a cell it shows itself.
 */
public final class Chart {
  private static final Texts TEXTS = Texts.beside(Chart.class);

  private final List<Series> series;
  private Axis x;
  private Axis y;
  private String title = "";
  private String subtitle = "";
  private String source = "";
  private int widthPx = 720;
  private int heightPx = 420;

  private Chart(Axis x, Axis y, List<Series> series) {
    this.x = x;
    this.y = y;
    this.series = List.copyOf(series);
  }

  /**
   * Lines through the values of one or several columns, in the order of x; a missing value is a gap.
   *
   * @param x a column of numbers, dates, date-times or names
   * @param y columns of numbers
   */
  public static Chart line(Table table, String x, String... y) {
    return xy(Mark.LINE, table, x, y);
  }

  /** Bars from zero to the values of one or several columns; a missing value has no bar. */
  public static Chart bar(Table table, String x, String... y) {
    return xy(Mark.BAR, table, x, y);
  }

  /** A marker for each row. */
  public static Chart scatter(Table table, String x, String... y) {
    return xy(Mark.SCATTER, table, x, y);
  }

  /** How many values lie in classes of a suitable width. */
  public static Chart histogram(Table table, String column) {
    return histogram(
        table, column, HistogramClasses.suitableWidth(ChartData.numbers(table, column)));
  }

  /**
   * How many values lie in classes of a given width; a class holds its lower border and not its upper one.
   *
   * @param classWidth in the column's unit
   */
  public static Chart histogram(Table table, String column, double classWidth) {
    double[] values = ChartData.numbers(table, column);
    if (HistogramClasses.tooMany(values, classWidth)) {
      throw TEXTS.problem("CHART-004", classWidth, column);
    }
    Column<?> source = table.column(column);
    Series counts = HistogramClasses.count(ColumnInfos.title(source), values, classWidth);
    Axis y = new Axis(TEXTS.get("count"), "", new Scale.Numeric());
    return new Chart(axis(source, new Scale.Numeric()), y, List.of(counts));
  }

  /** The one thing that the chart says. */
  public Chart title(String text) {
    title = text;
    return this;
  }

  /** Where, when and of what; smaller, under the title. */
  public Chart subtitle(String text) {
    subtitle = text;
    return this;
  }

  /** Who published the figures and what was done with them; below the chart, after "Source:". */
  public Chart source(String text) {
    source = text;
    return this;
  }

  /** Replaces the x axis's title; the unit stays. */
  public Chart xTitle(String text) {
    x = x.withTitle(text);
    return this;
  }

  /** Replaces the y axis's title; the unit stays. */
  public Chart yTitle(String text) {
    y = y.withTitle(text);
    return this;
  }

  /** Says the unit of the x axis, where the column does not. */
  public Chart xUnit(String symbol) {
    x = x.withUnit(symbol);
    return this;
  }

  /** Says the unit of the y axis, where the columns do not. */
  public Chart yUnit(String symbol) {
    y = y.withUnit(symbol);
    return this;
  }

  /** The size in CSS pixels, from 200 to 4,000 each; the image has twice as many. */
  public Chart size(int width, int height) {
    if (Math.min(width, height) < 200 || Math.max(width, height) > 4000) {
      throw TEXTS.problem("CHART-005", width, height);
    }
    widthPx = width;
    heightPx = height;
    return this;
  }

  /** What the chart shows, as data. */
  public Figure figure() {
    String sourceLine = source.isEmpty() ? "" : TEXTS.get("source", source);
    return new Figure(title, subtitle, sourceLine, x, y, series, widthPx, heightPx);
  }

  /** The chart as a PNG image, at twice its size. */
  public byte[] png() {
    return PngImage.encode(FigurePainter.paint(figure()));
  }

  /**
   * Writes the chart as a PNG image.
   *
   * @return the file
   * @throws IOException if the file cannot be written
   */
  public Path save(Path file) throws IOException {
    return Files.write(file, png());
  }

  /** The chart in words. */
  @Override
  public String toString() {
    return FigureText.describe(figure());
  }

  private static Chart xy(Mark mark, Table table, String xName, String... yNames) {
    if (yNames.length == 0) {
      throw TEXTS.problem("CHART-003", xName);
    }
    Column<?> xColumn = ChartData.column(table, xName);
    ChartData.Positions positions = ChartData.positions(xColumn);
    int[] order = mark == Mark.LINE
        ? ChartData.ascending(positions.values())
        : IntStream.range(0, xColumn.size()).toArray();
    double[] xs = ChartData.inOrder(positions.values(), order);
    List<Column<?>> yColumns = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    for (String name : yNames) {
      values.add(ChartData.inOrder(ChartData.numbers(table, name), order));
      yColumns.add(table.column(name));
    }
    Axis yAxis = commonAxis(yColumns);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < yNames.length; i++) {
      series.add(new Series(seriesName(yColumns.get(i), yAxis), mark, xs, values.get(i)));
    }
    return new Chart(axis(xColumn, positions.scale()), yAxis, series);
  }

  private static Axis axis(Column<?> column, Scale scale) {
    return new Axis(ColumnInfos.title(column), ColumnInfos.of(column).unit(), scale);
  }

  /** The y axis of several columns: their unit if it is the same for all, the title only of a single one. */
  private static Axis commonAxis(List<Column<?>> columns) {
    if (columns.size() == 1) {
      return axis(columns.get(0), new Scale.Numeric());
    }
    List<String> units =
        columns.stream().map(c -> ColumnInfos.of(c).unit()).distinct().toList();
    return new Axis("", units.size() == 1 ? units.get(0) : "", new Scale.Numeric());
  }

  private static String seriesName(Column<?> column, Axis yAxis) {
    Axis own = axis(column, new Scale.Numeric());
    return own.unit().equals(yAxis.unit()) ? own.title() : FigureText.titleWithUnit(own);
  }
}
