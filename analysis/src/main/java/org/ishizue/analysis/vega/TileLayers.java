package org.ishizue.analysis.vega;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.draw.Palette;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Range;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;

/** A map of tiles: squares whose colours tell the values, with their names on them. */
final class TileLayers {
  private TileLayers() {}

  static List<Object> of(Figure figure) {
    Series tiles = figure.series().get(0);
    List<Object> onLight = new ArrayList<>();
    List<Object> onDark = new ArrayList<>();
    for (int i = 0; i < tiles.size(); i++) {
      Map<String, Object> row = Json.object(
          "name", tiles.labels().get(i),
          "column", Json.number(tiles.x()[i]),
          "row", Json.number(tiles.y()[i]),
          "colour", Json.number(tiles.colours()[i]));
      (Palette.isDark(tiles.colours()[i], shown(figure)) ? onDark : onLight).add(row);
    }
    List<Object> all = new ArrayList<>(onLight);
    all.addAll(onDark);
    Axis axis = figure.colour().orElse(new Axis("", "", new Scale.Numeric()));
    Map<String, Object> rect = Json.object(
        "x", place("column"),
        "y", place("row"),
        "color", colour(figure),
        "tooltip",
            Json.list(
                Json.object("field", "name", "type", "nominal", "title", " "),
                Json.object(
                    "field",
                    "colour",
                    "type",
                    "quantitative",
                    "format",
                    ",.6~r",
                    "title",
                    FigureText.titleWithUnit(axis))));
    return Json.list(
        Json.object(
            "data", Json.object("values", all),
            "mark", Json.object("type", "rect", "stroke", "white", "strokeWidth", 2),
            "encoding", rect),
        names(onLight, "#1F1F1F"),
        names(onDark, "white"));
  }

  private static Map<String, Object> names(List<Object> rows, String ink) {
    Map<String, Object> encoding = Json.object(
        "x", place("column"),
        "y", place("row"),
        "text", Json.object("field", "name", "type", "nominal"));
    return Json.object(
        "data", Json.object("values", rows),
        "mark", Json.object("type", "text", "fontSize", 11, "color", ink),
        "encoding", encoding);
  }

  private static Range shown(Figure figure) {
    return figure.colourRange().orElse(Range.NONE.drawable());
  }

  /** The colours of values; grey where there is none. */
  static Map<String, Object> colour(Figure figure) {
    Range shown = shown(figure);
    Axis axis = figure.colour().orElse(new Axis("", "", new Scale.Numeric()));
    boolean twoSided = shown.min() < 0 && shown.max() > 0;
    return Json.object(
        "field", "colour",
        "type", "quantitative",
        "scale",
            Json.object(
                "domain", List.of(shown.min(), shown.max()), "range", Palette.scaleHex(twoSided)),
        "legend", Json.object("title", FigureText.titleWithUnit(axis), "gradientLength", 200),
        "condition", Json.object("test", "datum.colour === null", "value", "#EDEDED"));
  }

  private static Map<String, Object> place(String field) {
    return Json.object(
        "field", field, "type", "ordinal", "axis", null, "scale", Json.object("padding", 0));
  }
}
