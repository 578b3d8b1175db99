package org.ishizue.runtime.declared;

import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.display.Displayable;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.PlainText;
import org.ishizue.runtime.text.Texts;

/** Variables with their types and values, each on one line. */
public final class VariableTable implements Displayable {
  private static final Texts TEXTS = Texts.beside(VariableTable.class);
  private static final int MAX_VALUE = 80;

  private final List<Row> rows = new ArrayList<>();

  private record Row(String name, String type, String value) {}

  /**
   * Of variables that are there now.
   *
   * @param namesAndTypes name, type, name, type … with the type as Java source
   */
  public VariableTable(String... namesAndTypes) {
    for (int i = 0; i + 1 < namesAndTypes.length; i += 2) {
      rows.add(new Row(namesAndTypes[i], namesAndTypes[i + 1], value(namesAndTypes[i])));
    }
  }

  private static String value(String name) {
    Object value = Declared.variable(name).map(Variable::value).orElse(null);
    String text = new PlainText().of(value).replaceAll("\\s+", " ").strip();
    return text.codePointCount(0, text.length()) <= MAX_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_VALUE)) + " …";
  }

  @Override
  public MimeBundle toBundle() {
    if (rows.isEmpty()) {
      return MimeBundle.text(TEXTS.get("variables.none"));
    }
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    for (String head : List.of("variables.name", "variables.type", "variables.value")) {
      html.append("<th scope=\"col\" style=\"text-align:left\">")
          .append(TEXTS.get(head))
          .append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (Row row : rows) {
      text.append(row.type()).append(' ').append(row.name());
      text.append(" = ").append(row.value()).append('\n');
      html.append("<tr><th scope=\"row\" style=\"text-align:left\">")
          .append(escape(row.name()))
          .append("</th>");
      for (String cell : List.of(row.type(), row.value())) {
        html.append("<td style=\"text-align:left\"><code>")
            .append(escape(cell))
            .append("</code></td>");
      }
      html.append("</tr>");
    }
    return MimeBundle.builder()
        .text(text.toString().strip())
        .html(html.append("</tbody></table>").toString())
        .build();
  }

  private static String escape(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
