package org.ishizue.lessons.html;

import java.util.List;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The cells of a notebook as HTML, each in an element whose id is {@code cell-} and the cell's. */
public final class NotebookHtml {
  private static final Texts TEXTS = Texts.beside(NotebookHtml.class);

  /** The style sheet has the same number. */
  private static final int ROWS_ON_PAPER = 40;

  private final Language language;
  private final MarkdownHtml markdown;
  private final OutputHtml outputs;

  /**
   * A renderer.
   *
   * @param language of what is said about the cells
   * @param pictureFolder where the pictures will be, as seen from the page, with a slash at the end
   */
  public NotebookHtml(Language language, Pictures pictures, String pictureFolder) {
    this.language = language;
    this.markdown = new MarkdownHtml(pictures, pictureFolder);
    this.outputs = new OutputHtml(language, pictures, pictureFolder);
  }

  /** All cells, in an element of their own; empty cells are left out. */
  public Element cells(Notebook notebook) {
    return cells(notebook.cells());
  }

  /** Some cells, in an element of their own; empty cells are left out. */
  public Element cells(List<Cell> cells) {
    StringBuilder html = new StringBuilder("<div class=\"notebook\">");
    cells.stream().filter(cell -> !cell.source().isBlank()).forEach(cell -> append(cell, html));
    Document document = Jsoup.parseBodyFragment(html.append("</div>").toString());
    document.outputSettings().prettyPrint(false);
    document.select(".rich table").forEach(this::cutOnPaper);
    // A page with a landmark for every table, some of one name, has none to go by.
    document.select("[role=region]").attr("role", "group");
    return document.body().child(0);
  }

  /** On paper a long table ends early, and says so. */
  private void cutOnPaper(Element table) {
    int rows = table.select("> tbody > tr").size();
    if (rows > ROWS_ON_PAPER) {
      table
          .addClass("long")
          .after(new Element("p")
              .addClass("on-paper")
              .text(TEXTS.get(language, "rowsLeft", rows - ROWS_ON_PAPER)));
    }
  }

  private void append(Cell cell, StringBuilder html) {
    String id = cell.id();
    html.append("<div");
    if (id != null) {
      html.append(" id=\"cell-").append(Escaped.of(id)).append('"');
    }
    switch (cell.kind()) {
      case MARKDOWN ->
        html.append(" class=\"cell text\">").append(markdown.html(cell.source(), cell.json()));
      case CODE -> {
        html.append(" class=\"cell code\"><pre class=\"source\" data-label=\"")
            .append(Escaped.of(TEXTS.get(language, "code")))
            .append("\"><code>")
            .append(JavaCode.html(cell.source().stripTrailing()))
            .append("</code></pre>")
            .append(outputs.html(cell.outputs()));
      }
      case RAW ->
        html.append(" class=\"cell raw\"><pre>")
            .append(Escaped.of(cell.source()))
            .append("</pre>");
    }
    html.append("</div>");
  }
}
