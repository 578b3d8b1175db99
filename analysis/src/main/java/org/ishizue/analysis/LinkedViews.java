package org.ishizue.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.analysis.draw.PanelPainter;
import org.ishizue.analysis.draw.PngImage;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.PanelFigure;
import org.ishizue.analysis.vega.LinkedSpec;
import tech.tablesaw.api.Table;

/** Two views of the same rows, in which what is marked in one is marked in the other. */
public final class LinkedViews implements Picture {
  private final Chart first;
  private final Chart second;
  private String title = "";
  private String sourceLine;
  private int widthPx = 760;
  private int heightPx = 380;

  LinkedViews(Table table, String x, String y1, String y2) {
    first = Chart.scatter(table, x, y1);
    second = Chart.scatter(table, y1, y2);
    sourceLine = SourceLine.of(table, y1, y2);
  }

  /** The one thing that both views say. */
  public LinkedViews title(String text) {
    title = text;
    return this;
  }

  /** Who published the figures and what was done with them. */
  public LinkedViews source(String text) {
    sourceLine = SourceLine.of(text);
    return this;
  }

  /** The size of both together in CSS pixels, from 200 to 4,000 each. */
  public LinkedViews size(int width, int height) {
    Chart.checkSize(width, height);
    widthPx = width;
    heightPx = height;
    return this;
  }

  /** What the two views show, as data; the values of a row have the same index in both. */
  public List<Figure> figures() {
    return List.of(first.figure(), second.figure());
  }

  @Override
  public byte[] png() {
    return PngImage.encode(PanelPainter.paint(panel()));
  }

  @Override
  public String heading() {
    return title;
  }

  @Override
  public String sourceLine() {
    return sourceLine;
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
    return Optional.of(LinkedSpec.of(panel()));
  }

  @Override
  public Path save(Path file) throws IOException {
    return Files.write(file, png());
  }

  /** The views in words. */
  @Override
  public String toString() {
    return FigureText.describe(panel());
  }

  private PanelFigure panel() {
    return new PanelFigure(title, "", sourceLine, List.of(), figures(), 2, widthPx, heightPx);
  }
}
