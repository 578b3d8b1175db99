package org.ishizue.lessons.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A text in Markdown: its headings, links and pictures. Formulas between dollar signs are {@link MathSpan}s. */
public final class MarkdownText {
  /**
   * A picture of a text.
   *
   * @param target its address, or the name of an attachment with {@code attachment:} before it
   * @param alt what it says for readers who do not see it; empty if nothing is said
   */
  public record Picture(String target, String alt) {}

  private static final Parser PARSER = Parser.builder()
      .extensions(List.of(TablesExtension.create()))
      .customInlineContentParserFactory(new MathParser.Factory())
      .build();
  private static final Pattern IMG = Pattern.compile("<img\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANCHOR =
      Pattern.compile("<a\\b[^>]*\\bhref\\s*=\\s*[\"']([^\"']*)", Pattern.CASE_INSENSITIVE);

  private final Node document;

  private MarkdownText(Node document) {
    this.document = document;
  }

  public static MarkdownText of(String source) {
    return new MarkdownText(PARSER.parse(source));
  }

  /** The tree, for whoever renders it. */
  public Node document() {
    return document;
  }

  /** Where links lead, in order: those of Markdown and those in HTML. */
  public List<String> links() {
    List<String> links = new ArrayList<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Link link) {
        links.add(link.getDestination());
        visitChildren(link);
      }

      @Override
      public void visit(HtmlInline html) {
        ANCHOR.matcher(html.getLiteral()).results().forEach(match -> links.add(match.group(1)));
      }

      @Override
      public void visit(HtmlBlock html) {
        ANCHOR.matcher(html.getLiteral()).results().forEach(match -> links.add(match.group(1)));
      }
    });
    return links;
  }

  /** The pictures in order: those of Markdown and those in HTML. */
  public List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Image image) {
        pictures.add(new Picture(image.getDestination(), plain(image)));
      }

      @Override
      public void visit(HtmlInline html) {
        inHtml(html.getLiteral(), pictures);
      }

      @Override
      public void visit(HtmlBlock html) {
        inHtml(html.getLiteral(), pictures);
      }
    });
    return pictures;
  }

  /** The headings' texts, in order. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>();
    document.accept(new AbstractVisitor() {
      @Override
      public void visit(Heading heading) {
        headings.add(plain(heading));
      }
    });
    return headings;
  }

  /** What a link to a heading is called, as Jupyter's pages call it: its text with hyphens for spaces. */
  public static String anchor(String heading) {
    return heading.replace(' ', '-');
  }

  /** The text of a node without its marks. */
  public static String plain(Node node) {
    StringBuilder plain = new StringBuilder();
    node.accept(new AbstractVisitor() {
      @Override
      public void visit(Text text) {
        plain.append(text.getLiteral());
      }

      @Override
      public void visit(Code code) {
        plain.append(code.getLiteral());
      }

      @Override
      public void visit(SoftLineBreak lineBreak) {
        plain.append(' ');
      }

      @Override
      public void visit(CustomNode custom) {
        if (custom instanceof MathSpan math) {
          plain.append(math.tex());
        } else {
          visitChildren(custom);
        }
      }
    });
    return plain.toString().strip();
  }

  private static void inHtml(String html, List<Picture> pictures) {
    IMG.matcher(html)
        .results()
        .forEach(match -> pictures.add(
            new Picture(attribute(match.group(), "src"), attribute(match.group(), "alt"))));
  }

  private static String attribute(String tag, String name) {
    Matcher matcher = Pattern.compile(
            "\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE)
        .matcher(tag);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }
}
