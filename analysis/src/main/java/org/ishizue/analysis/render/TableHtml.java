package org.ishizue.analysis.render;

import java.util.List;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table as HTML that scrolls in its own frame, with name, title, type and unit in the header. It takes
 * its colours from JupyterLab's theme, or from the browser's where there is none, so it suits light and
 * dark; it loads nothing.
 */
final class TableHtml {
  private static final int MAX_ROWS = 200;
  private static final int MAX_COLUMNS = 60;
  private static final Texts TEXTS = Texts.beside(TableHtml.class);

  private static final String STYLE = """
      <style>
      .ishizue-table{max-height:26em;max-width:100%;overflow:auto;display:inline-block;\
      border:1px solid var(--jp-border-color2,#8886)}
      .ishizue-table table{border-collapse:separate;border-spacing:0;margin:0;font-size:.92em;\
      font-variant-numeric:tabular-nums;color:var(--jp-content-font-color1,CanvasText)}
      .ishizue-table th,.ishizue-table td{padding:.2em .7em;text-align:left;white-space:nowrap;\
      max-width:28em;overflow:hidden;text-overflow:ellipsis;border:0}
      .ishizue-table thead th{position:sticky;top:0;vertical-align:bottom;\
      background:var(--jp-layout-color2,Canvas);border-bottom:1px solid var(--jp-border-color1,#888)}
      .ishizue-table th small{display:block;font-weight:normal;opacity:.75}
      .ishizue-table .n{text-align:right}
      .ishizue-table .m{opacity:.5}
      .ishizue-table tbody tr:nth-child(even){background:var(--jp-rendermime-table-row-background,#8881)}
      .ishizue-table td.gap{text-align:center;opacity:.75}
      .ishizue-size{font-size:.85em;opacity:.75;margin:.2em 0 0}
      </style>
      """;

  private final Table table;
  private final Cut rows;
  private final List<CellTexts> columns;
  private final StringBuilder html = new StringBuilder(STYLE);

  private TableHtml(Table table) {
    this.table = table;
    rows = Cut.of(table.rowCount(), MAX_ROWS, 100, 20);
    List<Column<?>> shown = table.columns().subList(0, Math.min(MAX_COLUMNS, table.columnCount()));
    columns = shown.stream().map(column -> new CellTexts(column, rows.shown())).toList();
  }

  static String of(Table table) {
    return new TableHtml(table).build();
  }

  private String build() {
    String label = table.name() == null ? "" : table.name();
    html.append("<div class=\"ishizue-table\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(Html.escape(TEXTS.get("label", label)))
        .append("\"><table><thead><tr>");
    columns.forEach(this::header);
    html.append("</tr></thead><tbody>\n");
    for (int row = 0; row < rows.first(); row++) {
      row(row);
    }
    if (rows.leftOut() > 0) {
      gap();
    }
    for (int row = rows.all() - rows.last(); row < rows.all(); row++) {
      row(row);
    }
    html.append("</tbody></table></div><p class=\"ishizue-size\">");
    if (!label.isEmpty()) {
      html.append(Html.escape(label)).append(" · ");
    }
    html.append(Html.escape(TableText.size(table)));
    int columnsLeftOut = table.columnCount() - columns.size();
    if (columnsLeftOut > 0) {
      html.append(" · ").append(Html.escape(TEXTS.get("columnsLeftOut", columnsLeftOut)));
    }
    return html.append("</p>").toString();
  }

  private void header(CellTexts column) {
    html.append(column.isNumeric() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
        .append(Html.escape(column.name()));
    if (!column.title().isEmpty()) {
      html.append("<small>").append(Html.escape(column.title())).append("</small>");
    }
    html.append("<small>").append(Html.escape(column.note())).append("</small></th>");
  }

  private void row(int row) {
    html.append("<tr>");
    for (CellTexts column : columns) {
      String type = column.isNumeric() ? "n" : "";
      String classes = (column.isMissing(row) ? type + " m" : type).strip();
      html.append(classes.isEmpty() ? "<td>" : "<td class=\"" + classes + "\">")
          .append(Html.escape(column.cell(row)))
          .append("</td>");
    }
    html.append("</tr>\n");
  }

  private void gap() {
    html.append("<tr><td class=\"gap\" colspan=\"")
        .append(Math.max(1, columns.size()))
        .append("\">")
        .append(Html.escape(TEXTS.get("rowsLeftOut", NumberText.of(rows.leftOut()))))
        .append("</td></tr>\n");
  }
}
