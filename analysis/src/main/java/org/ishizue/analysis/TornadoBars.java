package org.ishizue.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ishizue.analysis.figure.Axis;
import org.ishizue.analysis.figure.Bounds;
import org.ishizue.analysis.figure.Mark;
import org.ishizue.analysis.figure.Scale;
import org.ishizue.analysis.figure.Series;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.simulation.Tornado;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;

/** The bars of a tornado: one row an input, the widest on top, from the middle to either end. */
final class TornadoBars {
  private static final Texts TEXTS = Texts.beside(Chart.class);

  private TornadoBars() {}

  static Chart chart(Tornado tornado) {
    List<String> inputs =
        tornado.bars().stream().map(Tornado.Bar::input).collect(Collectors.toList());
    Collections.reverse(inputs);
    Axis x = new Axis(tornado.title(), tornado.unit(), new Scale.Numeric());
    Axis y = new Axis("", "", new Scale.Category(inputs));
    List<Series> series = List.of(
        series(tornado, TEXTS.get("tornado.low"), Tornado.Bar::atLow),
        series(tornado, TEXTS.get("tornado.high"), Tornado.Bar::atHigh));
    Chart chart = new Chart(null, x, y, series, List.of());
    chart.note(
        TEXTS.get("note.tornado", UnitWords.with(Digits.of(tornado.base()), tornado.unit())));
    tornado.cautions().stream().map(Caution::note).forEach(chart::note);
    return chart;
  }

  private static Series series(Tornado tornado, String name, ToDoubleFunction<Tornado.Bar> end) {
    int n = tornado.bars().size();
    double[] ends = tornado.bars().stream().mapToDouble(end).toArray();
    double[] rows = new double[n];
    Arrays.setAll(rows, i -> n - 1 - i);
    double[] middle = new double[n];
    Arrays.fill(middle, tornado.base());
    return new Series(name, Mark.SPAN, ends, rows)
        .withBounds(new Bounds(Bounds.Kind.ALONG_X, middle, ends));
  }
}
