package org.ishizue.lessons.html;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ishizue.lessons.markdown.MarkdownText;
import org.ishizue.lessons.markdown.MathSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a lesson as HTML; it is trusted, HTML in it stays. Formulas stay as TeX in {@code <code class="math">}, for the
 * page's script to set. Pictures that are attached to the cell, or stand in the text as data, become files.
 */
final class MarkdownHtml {
  private static final Map<String, String> EXTENSIONS =
      Map.of("image/png", "png", "image/svg+xml", "svg", "image/jpeg", "jpg", "image/gif", "gif");

  private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
      .extensions(List.of(TablesExtension.create()))
      .nodeRendererFactory(MathRenderer::new)
      .sanitizeUrls(true)
      .urlSanitizer(new PictureUrls())
      .build();

  private final Pictures pictures;
  private final String pictureFolder;

  /**
   * A renderer.
   *
   * @param pictureFolder where the pictures are, as seen from the page, with a slash at the end
   */
  MarkdownHtml(Pictures pictures, String pictureFolder) {
    this.pictures = pictures;
    this.pictureFolder = pictureFolder;
  }

  String html(String source, JsonObject cellJson) {
    Document document =
        Jsoup.parseBodyFragment(RENDERER.render(MarkdownText.of(source).document()));
    document.outputSettings().prettyPrint(false);
    document.select("img").forEach(image -> picture(image, cellJson));
    document.select("th:not([scope])").attr("scope", "col");
    document.select("table").wrap("<div class=\"wide\"></div>");
    return document.body().html();
  }

  private void picture(Element image, JsonObject cellJson) {
    String target = image.attr("src");
    String data = target;
    if (target.startsWith("attachment:")) {
      data = attachment(cellJson, target.substring("attachment:".length()));
    }
    for (Map.Entry<String, String> type : EXTENSIONS.entrySet()) {
      String start = "data:" + type.getKey() + ";base64,";
      if (data.startsWith(start)) {
        byte[] content = Base64.getMimeDecoder().decode(data.substring(start.length()));
        image.attr("src", pictureFolder + pictures.add(content, type.getValue()));
        return;
      }
    }
    // The check names such pictures; the page shows their words and asks no other machine.
    image.replaceWith(new Element("em").text(image.attr("alt")));
  }

  /** An attachment as a data address; empty if there is none of that name. */
  private static String attachment(JsonObject cellJson, String name) {
    if (cellJson.get("attachments") instanceof JsonObject attachments
        && attachments.get(name) instanceof JsonObject bundle) {
      for (Map.Entry<String, JsonElement> entry : bundle.entrySet()) {
        return "data:" + entry.getKey() + ";base64," + entry.getValue().getAsString();
      }
    }
    return "";
  }

  /** Formulas as code that says it is one. */
  private static final class MathRenderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    private MathRenderer(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(MathSpan.class);
    }

    @Override
    public void render(Node node) {
      MathSpan math = (MathSpan) node;
      String kind = math.display() ? "math display" : "math";
      context.getWriter().tag("code", Map.of("class", kind));
      context.getWriter().text(math.tex());
      context.getWriter().tag("/code");
    }
  }
}
