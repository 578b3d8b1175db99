package org.ishizue.analysis.vega;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishizue.analysis.draw.Palette;
import org.ishizue.analysis.draw.Thinning;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Figure;
import org.ishizue.analysis.figure.FigureText;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.figure.Stack;
import org.jspecify.annotations.Nullable;

/** A figure as a Vega-Lite 5 specification: the same series, axes and colours, with zoom and tooltips. */
public final class VegaLite {
  static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
  static final String FONT = "BIZ UDPGothic, Meiryo, Hiragino Sans, Noto Sans CJK JP, sans-serif";

  /** More would make the notebook heavy without being seen. */
  private static final int MAX_POINTS = 5000;

  private final Figure figure;

  private VegaLite(Figure figure) {
    this.figure = figure;
  }

  /** The specification in JSON. */
  public static String of(Figure figure) {
    return Json.write(new VegaLite(figure).spec());
  }

  private Map<String, Object> spec() {
    boolean tiles = figure.x().scale() instanceof Scale.Tiles;
    Map<String, Object> spec =
        Json.object("$schema", SCHEMA, "description", FigureText.describe(figure));
    spec.put("title", title(figure.title(), lines(figure)));
    spec.put("width", figure.widthPx() - 120);
    spec.put("height", figure.heightPx() - 130);
    spec.put("config", config());
    spec.put("layer", tiles ? TileLayers.of(figure) : layers());
    return spec;
  }

  /** The title, and under it what stands below the plot on paper. */
  static Map<String, Object> title(String title, List<String> lines) {
    Map<String, Object> object = Json.object("text", title, "anchor", "start");
    if (!lines.isEmpty()) {
      object.put("subtitle", lines);
    }
    return object;
  }

  static Map<String, Object> config() {
    return Json.object(
        "font", FONT,
        "view", Json.object("stroke", null),
        "axis",
            Json.object(
                "gridColor",
                "#E3E3E3",
                "labelFontSize",
                12,
                "titleFontSize",
                12,
                "titleFontWeight",
                "normal"),
        "axisX", Json.object("grid", false),
        "title",
            Json.object(
                "fontSize",
                16,
                "fontWeight",
                "normal",
                "subtitleFontSize",
                11,
                "subtitleColor",
                "#707070"));
  }

  private static List<String> lines(Figure figure) {
    List<String> lines = new ArrayList<>();
    lines.add(figure.subtitle());
    lines.addAll(figure.notes());
    lines.add(figure.source());
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private List<Object> layers() {
    List<Object> layers = new ArrayList<>();
    List<Stack> stacks = Stack.of(figure.series());
    for (int i = 0; i < stacks.size(); i++) {
      Series series = figure.series().get(i);
      if (series.mark() == Mark.REFERENCE) {
        layers.add(reference(series));
      } else if (series.mark() == Mark.BOX || series.mark() == Mark.HEAT) {
        layers.add(whole(series, i));
      } else {
        boolean stacked = series.mark().isStacked();
        Series thinned = stacked ? series : Thinning.line(series, MAX_POINTS);
        layers.addAll(ofSeries(thinned, stacked ? stacks.get(i) : null, i));
      }
    }
    if (!layers.isEmpty() && zooms()) {
      Map<String, Object> first = asObject(layers.get(layers.size() - 1));
      first.put(
          "params", Json.list(Json.object("name", "zoom", "select", "interval", "bind", "scales")));
    }
    return layers;
  }

  /** Names cannot be zoomed into. */
  private boolean zooms() {
    return !(figure.x().scale() instanceof Scale.Category)
        && !(figure.y().scale() instanceof Scale.Category)
        && figure.right().isEmpty();
  }

  private List<Object> ofSeries(Series series, @Nullable Stack stack, int index) {
    List<Object> layers = new ArrayList<>();
    Map<String, Object> data = Json.object("values", values(series, stack));
    Map<String, Object> encoding = encoding(series, index);
    if (series.mark() == Mark.SPAN) {
      encoding.put("x2", Json.object("field", "lower"));
      layers.add(Json.object(
          "data",
          data,
          "transform",
          named(series),
          "mark",
          mark(series, index),
          "encoding",
          encoding));
      return layers;
    }
    if (series.bounds().map(b -> b.kind() == Bounds.Kind.LIMITS).orElse(false)) {
      layers.add(limit(series, "lower", data, encoding));
      layers.add(limit(series, "upper", data, encoding));
      return layers;
    }
    series.bounds().ifPresent(bounds -> layers.add(bounds(series, bounds, data, encoding)));
    if (stack != null || series.mark().isBar()) {
      encoding.put("y2", Json.object("field", "from"));
    }
    layers.add(Json.object(
        "data",
        data,
        "transform",
        named(series),
        "mark",
        mark(series, index),
        "encoding",
        encoding));
    return layers;
  }

  private Map<String, Object> encoding(Series series, int index) {
    Axis y = series.onRight() ? figure.right().orElse(figure.y()) : figure.y();
    Map<String, Object> yField = Fields.axis(
        "y", y, series.onRight() ? figure.rightRange().orElse(figure.yRange()) : figure.yRange());
    if (series.onRight()) {
      asObject(yField.get("axis")).put("orient", "right");
    }
    Map<String, Object> encoding = Json.object(
        "x", Fields.axis("x", figure.x(), figure.xRange()),
        "y", yField,
        "tooltip", tooltips(series, y));
    if (figure.series().size() > 1) {
      encoding.put("color", colour(series, index));
    }
    return encoding;
  }

  private List<Object> tooltips(Series series, Axis y) {
    List<Object> tooltips =
        Json.list(Json.object("field", "series", "type", "nominal", "title", " "));
    boolean paper = figure.x().scale() instanceof Scale.ReturnPeriod;
    String xTitle = FigureText.titleWithUnit(figure.x());
    tooltips.add(
        paper
            ? Json.object(
                "field", "period", "type", "quantitative", "title", xTitle, "format", ".4~r")
            : Fields.tooltip("x", figure.x(), xTitle));
    String measured = FigureText.titleWithUnit(y);
    tooltips.add(Json.object(
        "field",
        series.mark().isStacked() ? "own" : "y",
        "type",
        "quantitative",
        "format",
        ".6~r",
        "title",
        measured.isEmpty() ? series.name() : measured));
    return tooltips;
  }

  private Map<String, Object> colour(Series series, int index) {
    return Json.object(
        "datum", series.name(),
        "scale",
            Json.object(
                "domain", names(),
                "range", colours()),
        "legend",
            index == 0
                ? Json.object("title", null, "orient", "top", "labelLimit", 320)
                : Json.object("title", null));
  }

  private List<String> names() {
    return figure.series().stream()
        .filter(s -> s.mark() != Mark.REFERENCE)
        .map(Series::name)
        .toList();
  }

  private List<String> colours() {
    List<String> colours = new ArrayList<>();
    for (int i = 0; i < figure.series().size(); i++) {
      if (figure.series().get(i).mark() != Mark.REFERENCE) {
        colours.add(Palette.seriesHex(i));
      }
    }
    return colours;
  }

  private static Map<String, Object> mark(Series series, int index) {
    String colour = Palette.seriesHex(index);
    return switch (series.mark()) {
      case LINE ->
        Json.object(
            "type",
            "line",
            "color",
            colour,
            "strokeWidth",
            1.8,
            "strokeDash",
            Palette.seriesDash(index),
            "point",
            series.size() <= 200 ? Json.object("filled", true, "size", 36) : false);
      case CURVE -> Json.object("type", "line", "color", colour, "strokeWidth", 2.2);
      case AREA -> Json.object("type", "area", "color", colour, "opacity", 0.9);
      case BAR, STACKED_BAR, HISTOGRAM, SPAN -> Json.object("type", "bar", "color", colour);
      default ->
        Json.object("type", "point", "filled", true, "color", colour, "size", 40, "opacity", 0.75);
    };
  }

  private Map<String, Object> bounds(
      Series series, Bounds bounds, Map<String, Object> data, Map<String, Object> encoding) {
    Map<String, Object> around = new LinkedHashMap<>(encoding);
    Map<String, Object> low = new LinkedHashMap<>(asObject(encoding.get("y")));
    low.put("field", "lower");
    around.put("y", low);
    around.put("y2", Json.object("field", "upper"));
    around.remove("tooltip");
    boolean band = bounds.kind() == Bounds.Kind.BAND;
    Map<String, Object> mark = band
        ? Json.object("type", "area", "opacity", 0.2)
        : Json.object("type", "rule", "strokeWidth", 1.3);
    return Json.object("data", data, "transform", named(series), "mark", mark, "encoding", around);
  }

  /** One of the two lines of an outer interval. */
  private static Map<String, Object> limit(
      Series series, String field, Map<String, Object> data, Map<String, Object> encoding) {
    Map<String, Object> along = new LinkedHashMap<>(encoding);
    Map<String, Object> y = new LinkedHashMap<>(asObject(encoding.get("y")));
    y.put("field", field);
    along.put("y", y);
    along.remove("tooltip");
    Map<String, Object> mark =
        Json.object("type", "line", "strokeWidth", 1.3, "strokeDash", List.of(5, 3));
    return Json.object("data", data, "transform", named(series), "mark", mark, "encoding", along);
  }

  /** The series' name in each row, said once. */
  private static List<Object> named(Series series) {
    return Json.list(Json.object("calculate", Json.quoted(series.name()), "as", "series"));
  }

  private Map<String, Object> reference(Series series) {
    Map<String, Object> y = Fields.axis("y", figure.y(), figure.yRange());
    return Json.object(
        "data",
            Json.object(
                "values",
                Json.list(Json.object("y", Json.number(series.y()[0]), "name", series.name()))),
        "mark", Json.object("type", "rule", "strokeDash", List.of(6, 3)),
        "encoding",
            Json.object("y", y, "tooltip", Json.object("field", "name", "type", "nominal")));
  }

  /** Boxes and heat maps, which Vega-Lite makes of the raw values. */
  private Map<String, Object> whole(Series series, int index) {
    Map<String, Object> encoding = Json.object(
        "x", Fields.axis("x", figure.x(), figure.xRange()),
        "y", Fields.axis("y", figure.y(), figure.yRange()));
    boolean heat = series.mark() == Mark.HEAT;
    if (heat) {
      encoding.put("color", TileLayers.colour(figure));
      encoding.put(
          "tooltip",
          Json.list(
              Json.object("field", "x", "title", FigureText.titleWithUnit(figure.x())),
              Json.object("field", "y", "title", FigureText.titleWithUnit(figure.y())),
              Json.object(
                  "field",
                  "colour",
                  "type",
                  "quantitative",
                  "format",
                  ".6~r",
                  "title",
                  series.name())));
    }
    Map<String, Object> mark = heat
        ? Json.object("type", "rect")
        : Json.object("type", "boxplot", "color", Palette.seriesHex(index), "extent", 1.5);
    return Json.object(
        "data", Json.object("values", values(series, null)), "mark", mark, "encoding", encoding);
  }

  private List<Object> values(Series series, @Nullable Stack stack) {
    List<Object> values = new ArrayList<>();
    boolean paper = figure.x().scale() instanceof Scale.ReturnPeriod;
    for (int i = 0; i < series.size(); i++) {
      double top = stack == null ? series.y()[i] : stack.to()[i];
      Map<String, Object> row = Json.object(
          "x", Fields.value(figure.x().scale(), series.x()[i]),
          "y", Fields.value(figure.y().scale(), top));
      if (stack != null) {
        row.put("own", Json.number(series.y()[i]));
      }
      if (stack != null || series.mark().isBar()) {
        row.put("from", Json.number(stack == null ? 0 : stack.from()[i]));
      }
      if (paper) {
        row.put("period", Json.number(series.x()[i]));
      }
      if (series.mark().isColoured()) {
        row.put("colour", Json.number(series.colours()[i]));
      }
      int at = i;
      series.bounds().ifPresent(bounds -> {
        row.put("lower", Json.number(bounds.lower()[at]));
        row.put("upper", Json.number(bounds.upper()[at]));
      });
      values.add(row);
    }
    return values;
  }

  @SuppressWarnings("unchecked") // made by Json.object
  private static Map<String, Object> asObject(@Nullable Object object) {
    return (Map<String, Object>) Objects.requireNonNull(object);
  }
}
