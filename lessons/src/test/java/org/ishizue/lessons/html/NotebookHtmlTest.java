package org.ishizue.lessons.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.List;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.runtime.text.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Cells and outputs as HTML: nothing that came out of a run acts, loads or breaks out of its place. */
final class NotebookHtmlTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private final Pictures pictures = new Pictures();
  private final NotebookHtml html = new NotebookHtml(Language.EN, pictures, "../images/");

  @Test
  void code_and_texts_are_escaped() {
    Element cells = html.cells(List.of(with(
        "String s = \"<script>\"; // </code><script>alert(1)</script>",
        new Stream("stdout", "<img src=x onerror=alert(1)>\n"),
        new ErrorOutput("E<b>", "v", List.of("\u001B[1;31m<b>bad</b>\u001B[0m line")))));
    assertThat(cells.select("script, img, b")).isEmpty();
    assertThat(cells.select("pre.source").text()).contains("</code><script>alert(1)</script>");
    assertThat(cells.select(".j-string").text()).isEqualTo("\"<script>\"");
    assertThat(cells.select("pre.stdout").text()).isEqualTo("<img src=x onerror=alert(1)>");
    assertThat(cells.select("pre.error .ansi-bold.ansi-1").text()).isEqualTo("<b>bad</b>");
    assertThat(cells.select("pre.error").text()).isEqualTo("<b>bad</b> line");
  }

  @Test
  void html_of_a_run_loses_what_acts_or_loads_and_keeps_its_table() {
    Element cells = html.cells(List.of(with("t", bundle("text/html", """
        <div class="ishizue-table r2"><style>body{display:none}</style>
        <div class="box" tabindex="0" role="region" aria-label="t" onclick="x()" style="position:fixed">
        <table><caption>t</caption><tr><th scope="col">a</th><td colspan="2">1</td></tr></table></div>
        <script>alert(1)</script><img src="http://example.org/x.png"><a href="javascript:x()">l</a>
        <iframe src="x"></iframe><form action="http://example.org"><input></form></div>"""))));
    assertThat(cells.select("script, style, img, a, iframe, form, input, [style], [onclick]"))
        .isEmpty();
    assertThat(cells
            .select(".ishizue-table.r2 .box[tabindex=0][role=group] caption")
            .text())
        .isEqualTo("t");
    assertThat(cells.select("td[colspan=2]").text()).isEqualTo("1");
  }

  @Test
  void a_picture_becomes_a_file_with_its_alt_text_and_size_and_beats_the_other_forms()
      throws Exception {
    JsonObject data = new JsonObject();
    data.addProperty("image/png", Base64.getEncoder().encodeToString(PNG));
    data.addProperty("text/html", "<p>other</p>");
    data.addProperty("application/vnd.vegalite.v5+json", "{}");
    JsonObject metadata = Json.parse(
            "{\"image/png\": {\"alt\": \"Rain \\\"daily\\\" <mm>\", \"width\": 640}}")
        .getAsJsonObject();
    Element cells =
        html.cells(List.of(with("c", new DisplayData(data, metadata, new JsonObject()))));
    Element image = cells.select("figure img").get(0);
    assertThat(image.attr("alt")).isEqualTo("Rain \"daily\" <mm>");
    assertThat(image.attr("width")).isEqualTo("640");
    assertThat(cells.text()).doesNotContain("other");
    String name = image.attr("src").substring("../images/".length());
    assertThat(pictures.files()).containsOnlyKeys(name);
    assertThat(pictures.files().get(name)).isEqualTo(PNG);
  }

  @Test
  void pictures_of_the_text_become_files_and_those_from_elsewhere_words() throws Exception {
    String base64 = Base64.getEncoder().encodeToString(PNG);
    Cell cell = Cell.markdown(
        "![own](attachment:map.png) ![far](https://example.org/a.png) ![gone](attachment:x.png)");
    cell.json()
        .add("attachments", Json.parse("{\"map.png\": {\"image/png\": \"" + base64 + "\"}}"));
    Element cells = html.cells(List.of(cell));
    assertThat(cells.select("img")).hasSize(1);
    assertThat(cells.select("img").attr("src")).startsWith("../images/").endsWith(".png");
    assertThat(cells.text()).contains("far").contains("gone");
    assertThat(cells.outerHtml()).doesNotContain("example.org");
  }

  @Test
  void links_of_the_text_that_run_code_lead_nowhere_and_its_html_stays() {
    Element cells = html.cells(List.of(Cell.markdown(
        "[a](javascript:alert(1)) <details><summary>s</summary>\n\nx\n\n</details>")));
    assertThat(cells.select("a").attr("href")).isEmpty();
    assertThat(cells.select("details summary").text()).isEqualTo("s");
  }

  @Test
  void markdown_that_a_run_made_is_not_trusted() {
    Element cells = html.cells(List.of(
        with("m", bundle("text/markdown", "**b** <script>x</script> <img src=x onerror=y>"))));
    assertThat(cells.select("strong").text()).isEqualTo("b");
    assertThat(cells.select("script, img")).isEmpty();
  }

  @Test
  void java_words_have_classes() {
    assertThat(JavaCode.html("%time var t = Table.create(0.5); // é\nint MAX_N = 1_000; 'x'"))
        .isEqualTo("<span class=\"j-magic\">%time var t = Table.create(0.5); // é</span>\n"
            + "<span class=\"j-keyword\">int</span> MAX_N = <span class=\"j-number\">1_000</span>; "
            + "<span class=\"j-string\">&#39;x&#39;</span>");
    assertThat(JavaCode.html("/* a\nb */ new Table(\"\"\"\n x < \"y\" \"\"\")"))
        .isEqualTo(
            "<span class=\"j-comment\">/* a\nb */</span> <span class=\"j-keyword\">new</span> "
                + "<span class=\"j-type\">Table</span>(<span class=\"j-string\">&quot;&quot;&quot;\n x &lt; &quot;y&quot; &quot;&quot;&quot;</span>)");
  }

  @Test
  void formulas_are_marked_for_the_script() {
    Element cells = html.cells(List.of(Cell.markdown("If $a<b$ then\n\n$$x_1 * x_2$$")));
    assertThat(cells.select("code.math:not(.display)").text()).isEqualTo("a<b");
    assertThat(cells.select("code.math.display").text()).isEqualTo("x_1 * x_2");
  }

  @Test
  void a_formula_that_a_run_made_is_text_for_the_script_too() {
    Element cells = html.cells(List.of(with("f", bundle("text/latex", "$$x < \\frac{1}{T}$$"))));
    assertThat(cells.select("code.math.display").text()).isEqualTo("x < \\frac{1}{T}");
  }

  private static Cell with(String source, Output... outputs) {
    Cell cell = Cell.code(source);
    cell.setOutputs(List.of(outputs));
    return cell;
  }

  private static Output bundle(String type, String content) {
    JsonObject data = new JsonObject();
    data.addProperty(type, content);
    return new ExecuteResult(1, data, new JsonObject(), new JsonObject());
  }
}
