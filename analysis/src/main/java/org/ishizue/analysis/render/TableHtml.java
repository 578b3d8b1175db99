package org.ishizue.analysis.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.Table;

/**
 * A table as HTML that scrolls in its own box, with name, title, type and unit in the header. It takes its
 * colours from JupyterLab's theme, or from the browser's where there is none, so it suits light and dark.
 *
 * <p>The table itself needs neither style nor script: views that strip them (a notebook that is not trusted,
 * a page on the web) show all of it. Where the script runs it adds buttons to sort by and a box to filter
 * with. It works on the rows that are there: a whole table of up to {@value #WHOLE_ROWS} rows, else the first
 * and the last ones, and then it says so. It loads nothing and needs no names of its own in the page.
 */
final class TableHtml {
  /** Up to so many rows, and cells, a table is there as a whole, so that sorting it is right. */
  static final int WHOLE_ROWS = 1_000;

  private static final int WHOLE_CELLS = 10_000;
  private static final int CUT_ROWS = 200;
  private static final int MAX_COLUMNS = 60;
  private static final int MAX_CELL = 200;

  /** How long the rows may get, in characters: a notebook keeps every table that it shows. */
  private static final int MAX_LENGTH = 230_000;

  private static final Texts TEXTS = Texts.beside(TableHtml.class);

  private final Shown shown;
  private final String missing = "<td class=\"m\" title=\"" + Html.escape(TEXTS.get("missingValue"))
      + "\">" + CellTexts.MISSING + "</td>";
  private final StringBuilder html = new StringBuilder();

  private TableHtml(Shown shown) {
    this.shown = shown;
  }

  static String of(Table table) {
    int rows = table.rowCount();
    int cells = rows * Math.min(MAX_COLUMNS, table.columnCount());
    int most = rows <= WHOLE_ROWS && cells <= WHOLE_CELLS ? WHOLE_ROWS : CUT_ROWS;
    while (true) {
      Cut cut = Cut.of(rows, most, most - most / 10, most / 10);
      String body = new TableHtml(Shown.of(table, cut, MAX_COLUMNS)).body();
      if (body.length() <= MAX_LENGTH || most <= 20) {
        return new TableHtml(Shown.of(table, cut, MAX_COLUMNS)).page(body);
      }
      most = most == WHOLE_ROWS ? CUT_ROWS : most / 2;
    }
  }

  /** All that is to be shown, whatever its length. */
  static String of(Shown shown) {
    String body = new TableHtml(shown).body();
    return new TableHtml(shown).page(body);
  }

  private String page(String body) {
    String name = shown.name().isEmpty() ? shown.size() : shown.name();
    String caption = Stream.of(shown.name(), shown.size())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
    html.append("<div lang=\"").append(Language.current().code()).append('"');
    words();
    html.append(" class=\"ishizue-table").append(rightAligned()).append("\">");
    html.append(PageParts.STYLE).append("<style>");
    alignment();
    // Height and scrolling stand in the element itself: that much of style is left where styles are
    // stripped.
    html.append(
            "</style>\n<div class=\"box\" style=\"max-height:26em;overflow:auto\" tabindex=\"0\"")
        .append(" role=\"region\" aria-label=\"")
        .append(Html.escape(TEXTS.get("label", name)))
        .append("\"><table><caption><span>")
        .append(Html.escape(caption))
        .append("</span></caption>\n<thead><tr>");
    shown.columns().forEach(this::header);
    html.append("</tr></thead>\n<tbody>").append(body).append("</tbody></table></div>");
    if (shown.columnsLeftOut() > 0) {
      html.append("\n<p>")
          .append(Html.escape(TEXTS.get("columnsLeftOut", NumberText.of(shown.columnsLeftOut()))))
          .append("</p>");
    }
    return html.append('\n').append(PageParts.SCRIPT).append("</div>").toString();
  }

  /** The words that the script says, in the reader's language. */
  private void words() {
    for (String key : List.of("filter", "count", "sort", "ascending", "descending", "none")) {
      word(key, TEXTS.get("page." + key));
    }
    if (shown.rows().leftOut() > 0) {
      int there = shown.rows().all() - shown.rows().leftOut();
      word(
          "part",
          TEXTS.get(
              "page.part", NumberText.of(there), NumberText.of(shown.rows().all())));
    }
  }

  private void word(String key, String text) {
    html.append(" data-").append(key).append("=\"").append(Html.escape(text)).append('"');
  }

  /** A class for each column of numbers, counted from 1. */
  private String rightAligned() {
    StringBuilder classes = new StringBuilder();
    numericColumns().forEach(i -> classes.append(" r").append(i));
    return classes.toString();
  }

  /** One rule a column instead of a class in every cell. */
  private void alignment() {
    String rules = String.join(
        ",",
        numericColumns()
            .mapToObj(i -> ".ishizue-table.r" + i + " tr>:nth-child(" + i + ")")
            .toList());
    if (!rules.isEmpty()) {
      html.append(rules).append("{text-align:right}");
    }
  }

  private IntStream numericColumns() {
    return IntStream.rangeClosed(1, shown.columns().size())
        .filter(i -> shown.columns().get(i - 1).isNumeric());
  }

  private void header(ShownColumn column) {
    html.append("<th scope=\"col\"><span>").append(Html.escape(column.name())).append("</span>");
    for (String line : List.of(column.title(), column.note())) {
      if (!line.isEmpty()) {
        html.append("<br><small>").append(Html.escape(line)).append("</small>");
      }
    }
    html.append("</th>");
  }

  private String body() {
    Cut rows = shown.rows();
    for (int row = 0; row < rows.first(); row++) {
      row(row);
    }
    if (rows.leftOut() > 0) {
      html.append("<tr class=\"gap\"><td class=\"gap\" colspan=\"")
          .append(Math.max(1, shown.columns().size()))
          .append("\">")
          .append(Html.escape(TEXTS.get("rowsLeftOut", NumberText.of(rows.leftOut()))))
          .append("</td></tr>\n");
    }
    for (int row = rows.all() - rows.last(); row < rows.all(); row++) {
      row(row);
    }
    return html.toString();
  }

  private void row(int row) {
    boolean total = shown.totalRow() && row == shown.rows().all() - 1;
    html.append(total ? "<tr class=\"total\">" : "<tr>");
    for (int i = 0; i < shown.columns().size(); i++) {
      cell(shown.columns().get(i), row, i == 0 && shown.rowHeader());
    }
    html.append("</tr>\n");
  }

  private void cell(ShownColumn column, int row, boolean header) {
    if (column.isMissing(row)) {
      html.append(missing);
      return;
    }
    String text = column.cell(row);
    html.append(header ? "<th scope=\"row\">" : "<td>")
        .append(Html.escape(DisplayWidth.cut(text, MAX_CELL)))
        .append(header ? "</th>" : "</td>");
  }
}
