package org.ishizue.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishizue.analysis.draw.PanelPainter;
import org.ishizue.analysis.draw.PngImage;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.PanelFigure;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** The same chart for each value of a column, side by side with the same axes: small multiples. */
public final class Panels implements Picture {
  private static final Texts TEXTS = Texts.beside(Chart.class);
  private static final int MOST = 60;
  private static final int USUAL_COLUMNS = 4;
  private static final int PANEL_PX = 150;

  private final Figure common;
  private final List<Figure> figures;
  private final List<String> notes;
  private int columns;
  private int widthPx;
  private int heightPx;

  Panels(Chart chart, ChartRows rows, String column) {
    common = chart.figure();
    List<String> said = new ArrayList<>(common.notes());
    said.removeAll(rows.notes());
    Column<?> names = ChartData.column(rows.table(), column);
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      groups
          .computeIfAbsent(ChartData.name(names, i), added -> new ArrayList<>())
          .add(i);
    }
    if (groups.size() > MOST) {
      throw TEXTS.problem("CHART-007", column, groups.size(), MOST);
    }
    if (groups.isEmpty()) {
      groups.put("", List.of());
    }
    List<Figure> alone = new ArrayList<>();
    boolean number = names instanceof NumericColumn<?>;
    groups.keySet().forEach(name -> {
      String panelTitle = number ? counted(ColumnInfos.title(rows.table(), names), name) : name;
      alone.add(chart.panel(ofGroup(rows, names, name), panelTitle).figure());
    });
    alone.forEach(figure -> said.addAll(figure.notes()));
    notes = said.stream().distinct().toList();
    figures = sharing(alone);
    columns = Math.min(USUAL_COLUMNS, (int) Math.ceil(Math.sqrt(figures.size())));
    widthPx = common.widthPx();
    heightPx = Math.min(4000, Math.max(common.heightPx(), 120 + panel().rows() * PANEL_PX));
  }

  /** How many stand in a row. */
  public Panels columns(int count) {
    if (count < 1 || count > figures.size()) {
      throw TEXTS.problem("CHART-010", count, figures.size());
    }
    columns = count;
    return this;
  }

  /** The size of all together in CSS pixels, from 200 to 4,000 each. */
  public Panels size(int width, int height) {
    Chart.checkSize(width, height);
    widthPx = width;
    heightPx = height;
    return this;
  }

  /** What each of the charts shows, as data. */
  public List<Figure> figures() {
    return figures;
  }

  @Override
  public byte[] png() {
    return PngImage.encode(PanelPainter.paint(panel()));
  }

  @Override
  public String heading() {
    return common.title();
  }

  @Override
  public String sourceLine() {
    return common.source();
  }

  @Override
  public int widthPx() {
    return widthPx;
  }

  @Override
  public int heightPx() {
    return heightPx;
  }

  @Override
  public Optional<String> vegaLite() {
    return Optional.empty();
  }

  @Override
  public Path save(Path file) throws IOException {
    return Files.write(file, png());
  }

  /** The charts in words. */
  @Override
  public String toString() {
    return FigureText.describe(panel());
  }

  private PanelFigure panel() {
    return new PanelFigure(
        common.title(),
        common.subtitle(),
        common.source(),
        notes,
        figures,
        columns,
        widthPx,
        heightPx);
  }

  /** What a panel of a number is called: station 3, but 3月 where the title is a word that one counts with. */
  private static String counted(String title, String number) {
    boolean counter = List.of(TEXTS.get("counters").split(" ", -1)).contains(title);
    return counter ? number + title : title + " " + number;
  }

  private static ChartRows ofGroup(ChartRows all, Column<?> names, String name) {
    List<Series> series = new ArrayList<>();
    List<int[]> rows = new ArrayList<>();
    for (int s = 0; s < all.series().size(); s++) {
      int[] own = all.rows().get(s);
      int[] places = IntStream.range(0, own.length)
          .filter(i -> ChartData.name(names, own[i]).equals(name))
          .toArray();
      series.add(all.series().get(s).at(places));
      rows.add(IntStream.of(places).map(i -> own[i]).toArray());
    }
    return new ChartRows(
        all.table(), all.x(), all.y(), series, rows, ChartNotes.of(all.x(), series));
  }

  /** The figures with the ranges of all of them. */
  private static List<Figure> sharing(List<Figure> alone) {
    Range x = Range.NONE;
    Range y = Range.NONE;
    for (Figure figure : alone) {
      if (!figure.isEmpty()) {
        x = x.with(figure.xRange().min()).with(figure.xRange().max());
        y = y.with(figure.yRange().min()).with(figure.yRange().max());
      }
    }
    Range allX = x.drawable();
    Range allY = y.drawable();
    return alone.stream()
        .map(figure -> with(figure, figure.x().withRange(allX), figure.y().withRange(allY)))
        .toList();
  }

  private static Figure with(Figure figure, Axis x, Axis y) {
    return new Figure(
        figure.title(),
        "",
        "",
        List.of(),
        x,
        y,
        figure.right(),
        figure.colour(),
        figure.series(),
        figure.widthPx(),
        figure.heightPx());
  }
}
