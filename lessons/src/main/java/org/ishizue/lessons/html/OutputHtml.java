package org.ishizue.lessons.html;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** What a cell put out, as HTML: of each output the form that says most and needs no script. */
final class OutputHtml {
  private static final Texts TEXTS = Texts.beside(OutputHtml.class);

  private final Language language;
  private final Pictures pictures;
  private final String pictureFolder;
  private final MarkdownHtml markdown;
  private final StringBuilder html = new StringBuilder();

  OutputHtml(Language language, Pictures pictures, String pictureFolder) {
    this.language = language;
    this.pictures = pictures;
    this.pictureFolder = pictureFolder;
    this.markdown = new MarkdownHtml(pictures, pictureFolder);
  }

  /** The outputs of one cell, in order; empty if there are none that can be shown. */
  String html(List<Output> outputs) {
    html.setLength(0);
    outputs.forEach(this::add);
    return html.toString();
  }

  private void add(Output output) {
    if (output instanceof Stream stream) {
      boolean error = stream.name().equals("stderr");
      text(error ? "stderr" : "stdout", error ? "stderr" : "output", stream.text());
    } else if (output instanceof ExecuteResult result) {
      bundle(result.data(), result.metadata());
    } else if (output instanceof DisplayData display) {
      bundle(display.data(), display.metadata());
    } else if (output instanceof ErrorOutput error) {
      String text = error.traceback().isEmpty()
          ? error.ename() + ": " + error.evalue()
          : String.join("\n", error.traceback());
      text("error", "error", text);
    }
  }

  private void bundle(JsonObject data, JsonObject metadata) {
    if (data.has("image/png")) {
      picture(
          Base64.getMimeDecoder().decode(text(data, "image/png")), "png", metadata, "image/png");
    } else if (data.has("image/jpeg")) {
      picture(
          Base64.getMimeDecoder().decode(text(data, "image/jpeg")), "jpg", metadata, "image/jpeg");
    } else if (data.has("image/svg+xml")) {
      byte[] content = text(data, "image/svg+xml").getBytes(StandardCharsets.UTF_8);
      picture(content, "svg", metadata, "image/svg+xml");
    } else if (data.has("text/html")) {
      html.append("<div class=\"output rich\">")
          .append(HarmlessHtml.of(text(data, "text/html")))
          .append("</div>");
    } else if (data.has("text/markdown")) {
      // Made by a run: what HTML it holds is not the author's.
      html.append("<div class=\"output rich\">")
          .append(HarmlessHtml.of(markdown.html(text(data, "text/markdown"), new JsonObject())))
          .append("</div>");
    } else if (data.has("text/latex")) {
      formula(text(data, "text/latex").strip());
    } else if (data.has("text/plain")) {
      text("result", "output", text(data, "text/plain"));
    }
  }

  /** TeX as it comes, with or without the dollar signs around it. */
  private void formula(String tex) {
    html.append("<p class=\"output\"><code class=\"math display\">")
        .append(
            Escaped.of(tex.replaceFirst("^\\$+", "").replaceFirst("\\$+$", "").strip()))
        .append("</code></p>");
  }

  /** A text that is wider than the page gets this name from the page's script, with what makes it scroll by keyboard. */
  private void text(String kind, String label, String text) {
    if (text.isBlank()) {
      return;
    }
    html.append("<pre class=\"output ")
        .append(kind)
        .append("\" data-label=\"")
        .append(Escaped.of(TEXTS.get(language, label)))
        .append("\">")
        .append(AnsiText.html(text.stripTrailing()))
        .append("</pre>");
  }

  private void picture(byte[] content, String extension, JsonObject metadata, String type) {
    JsonObject about = metadata.get(type) instanceof JsonObject object ? object : new JsonObject();
    html.append("<figure class=\"output\"><img src=\"")
        .append(pictureFolder)
        .append(pictures.add(content, extension))
        .append("\" alt=\"")
        .append(Escaped.of(text(about, "alt")))
        .append('"');
    size("width", about);
    size("height", about);
    html.append("></figure>");
  }

  private void size(String what, JsonObject about) {
    if (about.get(what) instanceof JsonPrimitive size && size.isNumber()) {
      html.append(' ').append(what).append("=\"").append(size.getAsInt()).append('"');
    }
  }

  private static String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
  }
}
