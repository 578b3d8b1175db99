package org.ishizue.analysis.render;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.analysis.unit.UnitWords;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Row;

/** Shows a row of a Tablesaw table upright: a line for each column, with its value and unit. */
public final class RowRenderer implements Renderer<Row> {
  private static final Texts TEXTS = Texts.beside(RowRenderer.class);

  @Override
  public Class<Row> type() {
    return Row.class;
  }

  @Override
  public MimeBundle render(Row row) {
    List<String> names = row.columnNames();
    int width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    String title = TEXTS.get("row.title", row.getRowNumber());
    StringBuilder text = new StringBuilder(title);
    List<String> values = new ArrayList<>();
    for (String name : names) {
      String value = value(row, name);
      text.append('\n').append(DisplayWidth.padRight(name, width)).append("  ").append(value);
      values.add(value);
    }
    Shown shown = Shown.lines(
        title,
        names.size(),
        List.of(
            new FixedColumn(TEXTS.get("row.column"), "", false, names),
            new FixedColumn(TEXTS.get("row.value"), "", false, values)));
    return MimeBundle.builder().html(TableHtml.of(shown)).text(text.toString()).build();
  }

  /** The value with its unit. */
  private static String value(Row row, String name) {
    if (row.isMissing(name)) {
      return CellTexts.MISSING;
    }
    String unit = ColumnInfos.named(name).unit();
    Object value = row.getObject(name);
    return value instanceof Number number
        ? UnitWords.with(NumberText.of(number.doubleValue()), unit)
        : CellTexts.text(value);
  }
}
