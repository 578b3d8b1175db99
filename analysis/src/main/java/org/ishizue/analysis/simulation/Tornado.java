package org.ishizue.analysis.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ishizue.analysis.result.Caution;
import org.ishizue.analysis.result.Digits;
import org.ishizue.analysis.result.Explained;
import org.ishizue.analysis.result.Explanation;
import org.ishizue.analysis.result.Grid;
import org.ishizue.analysis.result.ResultColumns;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How far a result moves when each input alone goes to its low and high end, the others kept: the widest
 * first.
 *
 * @param title of what
 * @param unit of the result
 * @param base the result with all inputs in the middle
 */
public record Tornado(String title, String unit, double base, List<Bar> bars) implements Explained {
  private static final Texts TEXTS = Texts.beside(Tornado.class);
  private static final ResultColumns COLUMNS = new ResultColumns(TEXTS);

  public Tornado {
    bars =
        bars.stream().sorted(Comparator.comparingDouble(Bar::width).reversed()).toList();
  }

  /**
   * One input.
   *
   * @param atLow the result with this input at its low end
   * @param atHigh the result with this input at its high end
   */
  public record Bar(String input, double atLow, double atHigh) {
    /** How far the result moves in all. */
    public double width() {
      return Math.abs(atHigh - atLow);
    }
  }

  /** Input, at_low, at_high and width, the widest first. */
  public Table table() {
    return Table.create(
        title,
        COLUMNS.titled(
            StringColumn.create("input", bars.stream().map(Bar::input).toList())),
        column("at_low", bars.stream().mapToDouble(Bar::atLow).toArray()),
        column("at_high", bars.stream().mapToDouble(Bar::atHigh).toArray()),
        column("width", bars.stream().mapToDouble(Bar::width).toArray()));
  }

  @Override
  public List<Caution> cautions() {
    return List.of();
  }

  @Override
  public Explanation explain() {
    List<List<String>> rows = IntStream.range(0, bars.size())
        .mapToObj(i -> List.of(
            bars.get(i).input(),
            Digits.of(bars.get(i).atLow()),
            Digits.of(bars.get(i).atHigh()),
            Digits.of(bars.get(i).width())))
        .toList();
    return Explanation.of(TEXTS.get("tornado") + ": " + title)
        .grid(new Grid(
            List.of(
                TEXTS.get("input"), TEXTS.get("atLow"), TEXTS.get("atHigh"), TEXTS.get("width")),
            rows))
        .fact(TEXTS.get("base"), UnitWords.with(Digits.of(base), unit))
        .method(TEXTS.get("tornado.method"))
        .assumption(TEXTS.get("tornado.assumes"))
        .build();
  }

  @Override
  public String toString() {
    return explain().toString();
  }

  private DoubleColumn column(String name, double[] values) {
    return COLUMNS.quantities(name, unit, values);
  }
}
