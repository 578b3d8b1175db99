package org.ishizue.analysis.vega;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.draw.Palette;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.PanelFigure;
import org.ishizue.analysis.figure.Series;

/**
 * Figures side by side whose values of the same index are one row: marking an interval in one of them colours
 * its rows in all.
 */
public final class LinkedSpec {
  private LinkedSpec() {}

  /** The specification in JSON. */
  public static String of(PanelFigure figure) {
    List<String> lines = new ArrayList<>(figure.notes());
    lines.add(figure.source());
    lines.removeIf(String::isEmpty);
    List<Object> views = new ArrayList<>();
    for (int i = 0; i < figure.panels().size(); i++) {
      views.add(view(figure, i));
    }
    return Json.write(Json.object(
        "$schema", VegaLite.SCHEMA,
        "description", FigureText.describe(figure),
        "title", VegaLite.title(figure.title(), lines),
        "config", VegaLite.config(),
        "data", Json.object("values", values(figure)),
        "params", params(figure),
        "hconcat", views));
  }

  private static Map<String, Object> view(PanelFigure figure, int index) {
    Figure panel = figure.panels().get(index);
    String x = "x" + index;
    String y = "y" + index;
    Map<String, Object> chosen =
        Json.object("param", "chosen", "empty", false, "value", Palette.seriesHex(1));
    return Json.object(
        "width",
        figure.widthPx() / figure.columns() - 90,
        "height",
        figure.heightPx() - 130,
        "name",
        "view" + index,
        "mark",
        Json.object("type", "point", "filled", true, "size", 48, "opacity", 0.8),
        "encoding",
        Json.object(
            "x", Fields.axis(x, panel.x(), panel.xRange()),
            "y", Fields.axis(y, panel.y(), panel.yRange()),
            "color", Json.object("condition", chosen, "value", Palette.seriesHex(0)),
            "tooltip",
                Json.list(
                    Fields.tooltip(
                        "x0",
                        figure.panels().get(0).x(),
                        FigureText.titleWithUnit(figure.panels().get(0).x())),
                    Fields.tooltip(x, panel.x(), FigureText.titleWithUnit(panel.x())),
                    Fields.tooltip(y, panel.y(), FigureText.titleWithUnit(panel.y())))));
  }

  /** One selection for all views, made by dragging in any of them. */
  private static List<Object> params(PanelFigure figure) {
    List<Object> views = new ArrayList<>();
    for (int i = 0; i < figure.panels().size(); i++) {
      views.add("view" + i);
    }
    return Json.list(Json.object(
        "name",
        "chosen",
        "select",
        Json.object("type", "interval", "resolve", "global"),
        "views",
        views));
  }

  private static List<Object> values(PanelFigure figure) {
    List<Object> rows = new ArrayList<>();
    int size = figure.panels().get(0).series().get(0).size();
    for (int row = 0; row < size; row++) {
      Map<String, Object> values = Json.object();
      for (int i = 0; i < figure.panels().size(); i++) {
        Figure panel = figure.panels().get(i);
        Series series = panel.series().get(0);
        values.put("x" + i, Fields.value(panel.x().scale(), series.x()[row]));
        values.put("y" + i, Fields.value(panel.y().scale(), series.y()[row]));
      }
      rows.add(values);
    }
    return rows;
  }
}
