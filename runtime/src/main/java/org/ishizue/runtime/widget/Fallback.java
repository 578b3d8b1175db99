package org.ishizue.runtime.widget;

import java.util.StringJoiner;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a client without a widget manager shows (a saved notebook on the web, a printed one, a client in a
 * terminal): the values as a table, texts, and pictures as they were when the cell ran.
 */
final class Fallback {
  private final StringJoiner text = new StringJoiner("\n");
  private final StringBuilder html = new StringBuilder();
  private @Nullable String png;
  private @Nullable String pngMetadata;
  private boolean inTable;

  /** A label and its value. */
  void value(String label, String value) {
    text.add(label + ": " + value);
    if (!inTable) {
      html.append("<table><tbody>");
      inTable = true;
    }
    html.append("<tr><th scope=\"row\" style=\"text-align:left\">")
        .append(escape(label))
        .append("</th><td>")
        .append(escape(value))
        .append("</td></tr>");
  }

  /** Lines of text. */
  void line(String lines) {
    endTable();
    text.add(lines);
    html.append("<pre>").append(escape(lines)).append("</pre>");
  }

  /** A result: its HTML if it has some, else its picture, else its text. */
  void bundle(MimeBundle bundle) {
    endTable();
    String plain = bundle.data().getOrDefault(MimeBundle.PLAIN, "");
    text.add(plain);
    String image = bundle.data().get(MimeBundle.PNG);
    String own = bundle.data().get(MimeBundle.HTML);
    if (image != null && png == null) {
      png = image;
      pngMetadata = bundle.metadata().get(MimeBundle.PNG);
    }
    if (own != null) {
      html.append("<div>").append(own).append("</div>");
    } else if (image != null) {
      html.append("<div><img src=\"data:image/png;base64,")
          .append(image)
          .append("\" style=\"max-width:100%\"")
          .append(width(bundle.metadata().get(MimeBundle.PNG)))
          .append(" alt=\"")
          .append(escape(plain))
          .append("\"></div>");
    } else {
      html.append("<pre>").append(escape(plain)).append("</pre>");
    }
  }

  /** In CSS pixels: a picture drawn at 2x is shown at half its size. */
  private static String width(@Nullable String metadata) {
    try {
      Object width = metadata == null ? null : Json.parseObject(metadata).get("width");
      return width instanceof Number number ? " width=\"" + number.intValue() + "\"" : "";
    } catch (IllegalArgumentException e) { // some library's own words, and no JSON
      return "";
    }
  }

  String text() {
    return text.toString();
  }

  MimeBundle.Builder into(MimeBundle.Builder bundle) {
    endTable();
    bundle.text(text()).html(html + "<p>" + escape(Widget.TEXTS.get("static")) + "</p>");
    if (png != null) {
      bundle.put(MimeBundle.PNG, png);
      if (pngMetadata != null) {
        bundle.metadata(MimeBundle.PNG, pngMetadata);
      }
    }
    return bundle;
  }

  private void endTable() {
    html.append(inTable ? "</tbody></table>" : "");
    inTable = false;
  }

  static String escape(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
