package org.ishizue.lessons.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ishizue.lessons.Term;
import org.ishizue.runtime.text.Language;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Links words of the trade to the glossary, each where the text says it first. What is a link, a heading, code or a formula
 * already, or came out of a run, stays as it is.
 */
public final class TermLinks {
  /** What only tells a word from another of the same form: standard error (of a simulation). */
  private static final Pattern ASIDE = Pattern.compile("（[^）]*）|\\([^)]*\\)");

  private static final String NOT_IN =
      "a, h1, h2, h3, h4, h5, h6, code, pre, summary, .output, button, math";

  private final Language language;
  private final List<Term> left;
  private final String page;

  private TermLinks(Language language, List<Term> terms, String page) {
    this.language = language;
    this.page = page;
    this.left = new ArrayList<>(terms);
    // The longer word first: "annual maximum" before "maximum".
    left.sort(Comparator.comparingInt((Term term) -> -said(term).length()));
  }

  /**
   * Puts the links in.
   *
   * @param page the glossary's page, as seen from this one
   */
  public static void link(Element content, Language language, List<Term> terms, String page) {
    TermLinks links = new TermLinks(language, terms, page);
    List<TextNode> texts = new ArrayList<>();
    NodeVisitor collect = (node, depth) -> {
      if (node instanceof TextNode text && !text.isBlank() && isPlain(text)) {
        texts.add(text);
      }
    };
    content.traverse(collect);
    texts.forEach(links::link);
  }

  private static boolean isPlain(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.closest(NOT_IN) == null;
  }

  private String said(Term term) {
    return ASIDE.matcher(term.word(language)).replaceAll("").strip();
  }

  private void link(TextNode text) {
    TextNode rest = text;
    boolean found = true;
    while (found && !left.isEmpty()) {
      found = false;
      for (Term term : left) {
        int at = find(rest.getWholeText(), said(term));
        if (at >= 0) {
          left.remove(term);
          TextNode before = rest;
          rest = replaced(rest, at, said(term).length(), term);
          // What stands before the word may hold others.
          link(before);
          found = true;
          break;
        }
      }
    }
  }

  /** Where a word begins; in English only as a whole word, be it in the plural. */
  private int find(String text, String word) {
    if (word.isEmpty()) {
      return -1;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    String wanted = word.toLowerCase(Locale.ROOT);
    if (language == Language.JA || lower.length() != text.length()) {
      return text.indexOf(word);
    }
    for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean plural = lower.startsWith("s", end);
      if (isEdge(lower, at - 1) && isEdge(lower, plural ? end + 1 : end)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isEdge(String text, int index) {
    return index < 0 || index >= text.length() || !Character.isLetterOrDigit(text.charAt(index));
  }

  /** Splits the text around a link; returns what comes after it. */
  private TextNode replaced(TextNode text, int at, int length, Term term) {
    TextNode found = text.splitText(at);
    TextNode after =
        found.getWholeText().length() > length ? found.splitText(length) : new TextNode("");
    Element link = new Element("a")
        .addClass("term")
        .attr("href", page + "#" + term.key())
        .attr("title", term.meaning(language))
        .text(found.getWholeText());
    Node place = found;
    if (!after.hasParent()) {
      place.after(after);
    }
    found.replaceWith(link);
    return after;
  }
}
