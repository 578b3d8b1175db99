package org.ishizue.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.ishizue.analysis.draw.FigurePainter;
import org.ishizue.analysis.draw.PngImage;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Curve;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.simulation.Tornado;
import org.ishizue.analysis.vega.VegaLite;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A chart of a table's columns. Axis titles and units come from the columns:
 *
 * <pre>{@code
 * Chart.line(rain, "year", "max_1h_mm")
 *     .title("肘折の年最大1時間降水量")
 *     .trend(sen)
 *     .source("気象庁")
 * }</pre>
 *
 * <p>As the last line of a cell it shows itself. {@link #figure()} tells what it shows: series, axis titles,
 * units, scales and ranges.
 */
public final class Chart extends ChartFrame<Chart> implements Picture {
  private static final Texts TEXTS = Texts.beside(Chart.class);

  private final @Nullable ChartRows rows;
  private final List<Series> series;
  private @Nullable Axis right;
  private @Nullable Axis colour;

  private Chart(ChartRows rows, String... columns) {
    this(rows, rows.x(), rows.y(), rows.series(), rows.notes());
    from(rows.table(), columns);
  }

  Chart(@Nullable ChartRows rows, Axis x, Axis y, List<Series> series, List<String> notes) {
    super(x, y, notes);
    this.rows = rows;
    this.series = new ArrayList<>(series);
  }

  @Override
  Chart self() {
    return this;
  }

  /**
   * Lines through the values of one or several columns, in the order of x; a missing value is a gap.
   *
   * @param x a column of numbers, dates, date-times or names
   * @param y columns of numbers
   */
  public static Chart line(Table table, String x, String... y) {
    return new Chart(ChartRows.of(Mark.LINE, table, x, y), y);
  }

  /**
   * Bars from zero to the values of one or several columns, side by side; a missing value has no bar. On each
   * other by {@link #stacked()}.
   */
  public static Chart bar(Table table, String x, String... y) {
    return new Chart(ChartRows.of(Mark.BAR, table, x, y), y);
  }

  /**
   * Areas on each other, in the order of x: how a total is made up. The values are those of each part, not
   * sums, and should not be negative.
   */
  public static Chart area(Table table, String x, String... y) {
    return new Chart(ChartRows.of(Mark.AREA, table, x, y), y);
  }

  /** A marker for each row. */
  public static Chart scatter(Table table, String x, String... y) {
    return new Chart(ChartRows.of(Mark.SCATTER, table, x, y), y);
  }

  /**
   * A box for the values that share a name or number in x: quartiles, median, whiskers to the farthest values
   * within 1.5 times the quartiles' distance, and each value beyond them ({@link
   * org.ishizue.analysis.figure.BoxSummary}).
   */
  public static Chart box(Table table, String x, String... y) {
    if (y.length > 1) {
      throw TEXTS.problem("CHART-006", "box", "Chart.box(table, \"" + x + "\", \"" + y[0] + "\")");
    }
    return new Chart(ChartRows.of(Mark.BOX, table, x, y), y);
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
    Column<?> found = table.column(column);
    Series counts = HistogramClasses.count(ColumnInfos.title(table, found), values, classWidth);
    Axis y = new Axis(TEXTS.get("count"), "", new Scale.Numeric());
    Axis x = ChartRows.axis(table, found, new Scale.Numeric());
    Series raw = new Series("", Mark.SCATTER, values, values);
    return new Chart(null, x, y, List.of(counts), ChartNotes.of(x, List.of(raw)))
        .from(table, column);
  }

  /**
   * A coloured cell for each pair of x and y: a year and a month, a station and an hour.
   *
   * @param value a column of numbers, told by the colour
   */
  public static Chart heatMap(Table table, String x, String y, String value) {
    return HeatCells.chart(table, x, y, value).from(table, value);
  }

  /**
   * Values on Gumbel probability paper, where a Gumbel distribution is a straight line: the ordered values over
   * their return periods, by Cunnane's plotting position (i − 0.4) / (n + 0.2). Fits are added by {@link
   * #trend(Curve)}, whose x is the return period in years.
   *
   * @param column annual maxima; missing values do not count
   */
  public static Chart gumbelPaper(Table table, String column) {
    return GumbelPaper.chart(table, column).from(table, column);
  }

  /**
   * A map on which each of Japan's 47 prefectures is a tile of the same size, so that small ones can be seen.
   *
   * @param prefecture a column of JIS X 0401 codes (01 or 1) or of names (東京都, 東京, Tokyo)
   * @param value a column of numbers, told by the colour
   */
  public static Chart prefectures(Table table, String prefecture, String value) {
    return PrefectureTiles.chart(table, prefecture, value).from(table, value);
  }

  /**
   * A tornado: how far a result moves with each input alone, the widest on top ({@code account.tornado()}, {@code
   * cost.sensitivity(0.2)}).
   */
  public static Chart tornado(Tornado tornado) {
    return TornadoBars.chart(tornado);
  }

  /**
   * Two views of the same rows: y1 over x, and y2 over y1. What is marked with the mouse in one is marked in the
   * other.
   */
  public static LinkedViews linked(Table table, String x, String y1, String y2) {
    return new LinkedViews(table, x, y1, y2);
  }

  /** One series for each value of a column, in the order in which they first come. */
  public Chart by(String column) {
    ChartRows own = rows("by");
    if (own.series().size() != 1 || series.size() != 1) {
      throw TEXTS.problem("CHART-006", "by", "Chart.line(table, x, y).by(\"" + column + "\")");
    }
    return copyTo(new Chart(own.by(column)));
  }

  /** A chart for each value of a column, all with the same axes. */
  public Panels panels(String column) {
    ChartRows own = rows("panels");
    if (right != null || colour != null || own.series().size() != series.size()) {
      throw TEXTS.problem(
          "CHART-006", "panels", "Chart.line(table, x, y).panels(\"" + column + "\")");
    }
    return new Panels(this, own, column);
  }

  /** Bars on each other instead of side by side; the values are those of each part, not sums. */
  public Chart stacked() {
    series.replaceAll(s -> s.mark() == Mark.BAR ? s.withMark(Mark.STACKED_BAR) : s);
    return this;
  }

  /**
   * A computed line through the values with its band, if it has one: {@code Trend.sen}, {@code Regression.ols} of
   * one predictor, {@code Extremes.gumbel} on probability paper. What its band is and what speaks against
   * relying on it is written below the chart.
   */
  public Chart trend(Curve curve) {
    if (!curve.fits(x.scale())) {
      throw TEXTS.problem("CHART-013", curve.curveName(), FigureText.titleWithUnit(x));
    }
    CurveSeries drawn = CurveSeries.of(curve, x.scale(), series);
    series.addAll(drawn.series());
    notes.addAll(drawn.notes());
    return this;
  }

  /** A line of a formula of x (of the return period in years on probability paper), with its name. */
  public Chart trend(String name, DoubleUnaryOperator formula) {
    return trend(new Formula(name, formula));
  }

  /** A pale band around the line, between the values of two columns. */
  public Chart band(String lower, String upper) {
    ChartRows own = rows("band");
    notes.add(TEXTS.get("note.band", title(own, lower), title(own, upper)));
    return bounds(Bounds.Kind.BAND, own.valuesOf(0, lower), own.valuesOf(0, upper));
  }

  /** Error bars between the values of two columns. */
  public Chart errorBars(String lower, String upper) {
    ChartRows own = rows("errorBars");
    notes.add(TEXTS.get("note.errorBars", title(own, lower), title(own, upper)));
    return bounds(Bounds.Kind.ERROR_BARS, own.valuesOf(0, lower), own.valuesOf(0, upper));
  }

  /** Error bars of the same length up and down: a standard error, half of an interval. */
  public Chart errorBars(String half) {
    ChartRows own = rows("errorBars");
    double[] middle = series.get(0).y();
    double[] lengths = own.valuesOf(0, half);
    double[] lower = new double[middle.length];
    double[] upper = new double[middle.length];
    for (int i = 0; i < middle.length; i++) {
      lower[i] = middle[i] - lengths[i];
      upper[i] = middle[i] + lengths[i];
    }
    notes.add(TEXTS.get("note.halfBars", title(own, half)));
    return bounds(Bounds.Kind.ERROR_BARS, lower, upper);
  }

  /**
   * Draws further columns as lines over a second y axis, on the right.
   *
   * <p><b>Warning.</b> The two scales are chosen independently, so where the lines cross and how alike they look
   * says nothing: any two series can be made to seem related. Show two charts ({@link #panels}, two cells), or one
   * column over the other ({@link #scatter}), wherever a relation is the point. A second axis is for readers who
   * expect it, such as rain and water level.
   */
  public Chart rightAxis(String... columns) {
    ChartRows own = rows("rightAxis");
    ChartRows added =
        ChartRows.of(Mark.LINE, own.table(), own.table().columnNames().get(0), columns);
    right = added.y();
    for (int i = 0; i < columns.length; i++) {
      double[] values = own.valuesOf(0, columns[i]);
      String name = added.series().get(i).name();
      double[] xs = own.series().get(0).x();
      Series line = new Series(name, Mark.LINE, xs, values).onTheRight();
      series.add(line.at(ChartData.ascending(xs)));
    }
    return this;
  }

  /** A line across the chart at one value: a standard, a design value, an alarm level. */
  public Chart reference(double value, String name) {
    series.add(new Series(name, Mark.REFERENCE, new double[] {Double.NaN}, new double[] {value}));
    return this;
  }

  /** A y axis on which each tenfold is as far as the one before; values that are not above zero are left out. */
  public Chart logY() {
    if (series.stream()
        .anyMatch(s -> s.mark().isBar() || s.mark().isStacked() || s.mark().isColoured())) {
      throw TEXTS.problem("CHART-008");
    }
    long left = series.stream().mapToLong(Logarithms::countBelow).sum();
    if (left > 0) {
      notes.add(TEXTS.get("note.log", left));
    }
    series.replaceAll(Logarithms::aboveZero);
    y = y.withScale(new Scale.Log());
    return this;
  }

  /** What the chart shows, as data. */
  public Figure figure() {
    List<String> all = notes.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
    boolean bars = series.stream().anyMatch(s -> s.mark().isBar() || s.mark().isStacked());
    if (bars && y.asked().map(range -> !range.contains(0)).orElse(false)) {
      all.add(TEXTS.get("note.cut"));
    }
    return new Figure(
        title,
        subtitle,
        sourceLine,
        all,
        x,
        y,
        Optional.ofNullable(right),
        Optional.ofNullable(colour),
        series,
        widthPx,
        heightPx);
  }

  @Override
  public byte[] png() {
    return PngImage.encode(FigurePainter.paint(figure()));
  }

  @Override
  public Optional<String> vegaLite() {
    return interactive ? Optional.of(VegaLite.of(figure())) : Optional.empty();
  }

  @Override
  public Path save(Path file) throws IOException {
    return Files.write(file, png());
  }

  /** The chart in words. */
  @Override
  public String toString() {
    return FigureText.describe(figure());
  }

  /** What the colours mean. */
  Chart colour(Axis axis) {
    colour = axis;
    return this;
  }

  /** The chart of one panel's rows, with this one's marks and without what stands around all panels. */
  Chart panel(ChartRows panelRows, String name) {
    Chart panel = copyTo(new Chart(panelRows));
    panel.title(name).subtitle("").source("");
    for (int i = 0; i < panel.series.size(); i++) {
      panel.series.set(i, panel.series.get(i).withMark(series.get(i).mark()));
    }
    return panel;
  }

  private Chart copyTo(Chart copy) {
    copy.title(title).subtitle(subtitle).size(widthPx, heightPx);
    copy.sourceLine = sourceLine;
    copy.x = x;
    copy.y = y;
    copy.interactive = interactive;
    return copy;
  }

  private ChartRows rows(String method) {
    if (rows == null) {
      throw TEXTS.problem("CHART-006", method, "Chart.line(table, x, y)." + method + "(…)");
    }
    return rows;
  }

  private static String title(ChartRows own, String column) {
    return ColumnInfos.title(own.table(), ChartData.column(own.table(), column));
  }

  private Chart bounds(Bounds.Kind kind, double[] lower, double[] upper) {
    series.set(0, series.get(0).withBounds(new Bounds(kind, lower, upper)));
    return this;
  }

  /** A curve of a learner's own, who knows what the axis counts. */
  private record Formula(String curveName, DoubleUnaryOperator formula) implements Curve {
    @Override
    public boolean fits(Scale scale) {
      return true;
    }

    @Override
    public double curveAt(double x) {
      return formula.applyAsDouble(x);
    }
  }
}
