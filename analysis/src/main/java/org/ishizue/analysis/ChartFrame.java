package org.ishizue.analysis;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Range;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * What stands around the marks of a chart: title, subtitle, source and notes, the axes' titles, units and ranges,
 * the size.
 *
 * @param <C> the chart itself, which every method returns
 */
public abstract sealed class ChartFrame<C extends ChartFrame<C>> permits Chart {
  private static final Texts TEXTS = Texts.beside(Chart.class);

  final List<String> notes;
  Axis x;
  Axis y;
  String title = "";
  String subtitle = "";
  String sourceLine = "";
  int widthPx = 720;
  int heightPx = 420;
  boolean interactive;

  ChartFrame(Axis x, Axis y, List<String> notes) {
    this.x = x;
    this.y = y;
    this.notes = new ArrayList<>(notes);
  }

  /** The chart itself. */
  abstract C self();

  /** The one thing that the chart says. */
  public C title(String text) {
    title = text;
    return self();
  }

  /** Where, when and of what; smaller, under the title. */
  public C subtitle(String text) {
    subtitle = text;
    return self();
  }

  /**
   * Who published the figures and what was done with them; below the chart, after "Source:". Columns of a data set
   * that comes with the lessons name their source by themselves.
   */
  public C source(String text) {
    sourceLine = SourceLine.of(text);
    return self();
  }

  /** A sentence below the chart. */
  public C note(String text) {
    notes.add(text);
    return self();
  }

  /** Replaces the x axis's title; the unit stays. */
  public C xTitle(String text) {
    x = x.withTitle(text);
    return self();
  }

  /** Replaces the y axis's title; the unit stays. */
  public C yTitle(String text) {
    y = y.withTitle(text);
    return self();
  }

  /** Says the unit of the x axis, where the column does not. */
  public C xUnit(String symbol) {
    x = x.withUnit(symbol);
    return self();
  }

  /** Says the unit of the y axis, where the columns do not. */
  public C yUnit(String symbol) {
    y = y.withUnit(symbol);
    return self();
  }

  /** What the x axis shows, from one number to a larger one. */
  public C xRange(double from, double to) {
    x = x.withRange(range(from, to, x));
    return self();
  }

  /** What the y axis shows, from one number to a larger one. Bars that do not begin at zero say so. */
  public C yRange(double from, double to) {
    y = y.withRange(range(from, to, y));
    return self();
  }

  /** The size in CSS pixels, from 200 to 4,000 each; the image has twice as many. */
  public C size(int width, int height) {
    checkSize(width, height);
    widthPx = width;
    heightPx = height;
    return self();
  }

  /** Shows the chart alive where the client can: zoom with the wheel, values under the mouse. */
  public C interactive() {
    interactive = true;
    return self();
  }

  /** The title; empty if there is none. */
  public String heading() {
    return title;
  }

  /** Who published the figures, as it stands below the chart; empty if nobody has said. */
  public String sourceLine() {
    return sourceLine;
  }

  /** In CSS pixels. */
  public int widthPx() {
    return widthPx;
  }

  /** In CSS pixels. */
  public int heightPx() {
    return heightPx;
  }

  /** Takes the source line from what is known of a table's columns. */
  C from(Table table, String... columns) {
    sourceLine = SourceLine.of(table, columns);
    return self();
  }

  static void checkSize(int width, int height) {
    if (Math.min(width, height) < 200 || Math.max(width, height) > 4000) {
      throw TEXTS.problem("CHART-005", width, height);
    }
  }

  private static Range range(double from, double to, Axis axis) {
    boolean onScale = Double.isFinite(axis.scale().along(from))
        && Double.isFinite(axis.scale().along(to));
    if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to) || !onScale) {
      throw TEXTS.problem("CHART-009", from, to);
    }
    return new Range(from, to);
  }
}
