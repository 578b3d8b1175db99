package org.ishizue.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ishizue.analysis.describe.ColumnSummary;
import org.ishizue.analysis.describe.TableSummary;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import org.ishizue.runtime.text.Texts;

/** Shows a summary as a table with a line for each column, in which numbers and dates stand side by side. */
public final class SummaryRenderer implements Renderer<TableSummary> {
  private static final List<String> QUARTILES = List.of("min", "q1", "median", "q3", "max");
  private static final Texts TEXTS = Texts.beside(SummaryRenderer.class);

  @Override
  public Class<TableSummary> type() {
    return TableSummary.class;
  }

  @Override
  public MimeBundle render(TableSummary summary) {
    List<ShownColumn> columns = new ArrayList<>();
    columns.add(column(summary, "column", false, ColumnSummary::name));
    columns.add(column(summary, "type", false, ColumnSummary::type));
    columns.add(column(summary, "unit", false, ColumnSummary::unit));
    columns.add(column(summary, "count", true, c -> NumberText.of(c.count())));
    columns.add(column(summary, "missing", true, c -> NumberText.of(c.missing())));
    columns.add(column(summary, "distinct", true, c -> NumberText.of(c.distinct())));
    for (int i = 0; i < QUARTILES.size(); i++) {
      int which = i;
      columns.add(column(summary, QUARTILES.get(i), true, c -> quartile(c, which)));
    }
    columns.add(column(summary, "mean", true, c -> number(c.mean())));
    columns.add(column(summary, "sd", true, c -> number(c.standardDeviation())));
    Shown shown = Shown.lines(
        TEXTS.get("summary.name", summary.name(), NumberText.of(summary.rows())).strip(),
        summary.columns().size(),
        columns);
    return Reported.bundle(shown, TEXTS.get("summary.note"));
  }

  private static FixedColumn column(
      TableSummary summary, String key, boolean numeric, Function<ColumnSummary, String> cell) {
    return new FixedColumn(
        TEXTS.get("summary." + key),
        "",
        numeric,
        summary.columns().stream().map(cell).toList());
  }

  /** One of the quartiles; the five of a column have the same decimals. */
  private static String quartile(ColumnSummary column, int which) {
    if (column.quartiles().isEmpty()) {
      return "";
    }
    Object value = column.quartiles().get(which);
    return value instanceof Double number
        ? NumberText.forValues(
                column.quartiles().stream().mapToDouble(q -> (Double) q).toArray())
            .format(number)
        : CellTexts.text(value);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : NumberText.of(value);
  }
}
