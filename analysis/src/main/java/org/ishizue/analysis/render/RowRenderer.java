package org.ishizue.analysis.render;

import java.util.List;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.analysis.text.NumberText;
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
    StringBuilder html = new StringBuilder("<table class=\"ishizue-row\"><caption>")
        .append(Html.escape(title))
        .append("</caption><tbody>");
    for (String name : names) {
      String value = value(row, name);
      text.append('\n').append(DisplayWidth.padRight(name, width)).append("  ").append(value);
      html.append("<tr><th scope=\"row\" style=\"text-align:left\">")
          .append(Html.escape(name))
          .append("</th><td style=\"text-align:left\">")
          .append(Html.escape(value))
          .append("</td></tr>");
    }
    return MimeBundle.builder()
        .html(html.append("</tbody></table>").toString())
        .text(text.toString())
        .build();
  }

  /** The value with its unit. */
  private static String value(Row row, String name) {
    if (row.isMissing(name)) {
      return CellTexts.MISSING;
    }
    String unit = ColumnInfos.named(name).unit();
    Object value = row.getObject(name);
    return value instanceof Number number
        ? (NumberText.of(number.doubleValue()) + " " + unit).strip()
        : value.toString();
  }
}
