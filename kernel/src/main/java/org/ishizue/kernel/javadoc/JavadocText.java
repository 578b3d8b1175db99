package org.ishizue.kernel.javadoc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.runtime.text.Texts;

/**
 * A documentation comment as a person reads it, in HTML and as plain text. What the comment holds of HTML stays as it is;
 * inline tags become what they stand for, block tags a list with headings in the session's language. A page that shows
 * the HTML cleans it, as it does with all that a kernel sends.
 */
public final class JavadocText {
  private static final Texts TEXTS = Texts.beside(JavadocText.class);
  private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*@([a-z]+)\\b[ \\t]*");
  private static final Pattern REFERENCE =
      Pattern.compile("^([^\\s(]*(?:\\([^)]*\\))?)\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("^(\\S+)\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern PREFORMATTED = Pattern.compile("(?s)<pre>(.*?)</pre>");
  private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");
  private static final Map<String, String> ENTITIES = Map.of(
      "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "le", "≤", "ge",
      "≥", "times", "×", "minus", "−");

  /** The block tags that are shown, in this order; others are for tools. */
  private static final List<String> SHOWN =
      List.of("param", "return", "throws", "deprecated", "since", "see");

  private JavadocText() {}

  /** The comment, without its stars, in HTML. */
  public static String html(String comment) {
    Matcher block = BLOCK.matcher(comment);
    int end = block.find() ? block.start() : comment.length();
    StringBuilder html = new StringBuilder(inline(comment.substring(0, end)).strip());
    Map<String, List<String>> blocks = blocks(comment, end);
    for (String name : SHOWN) {
      List<String> contents = blocks.getOrDefault(name, List.of());
      if (!contents.isEmpty()) {
        html.append("\n<p><b>").append(TEXTS.get("block." + name)).append("</b></p>\n<ul>\n");
        contents.forEach(
            content -> html.append("<li>").append(block(name, content)).append("</li>\n"));
        html.append("</ul>");
      }
    }
    return html.toString();
  }

  private static Map<String, List<String>> blocks(String comment, int start) {
    Map<String, List<String>> blocks = new HashMap<>();
    Matcher block = BLOCK.matcher(comment);
    boolean found = block.find(start);
    while (found) {
      String name = block.group(1).equals("exception") ? "throws" : block.group(1);
      int begin = block.end();
      found = block.find();
      String content = comment.substring(begin, found ? block.start() : comment.length());
      blocks.computeIfAbsent(name, unused -> new ArrayList<>()).add(content.strip());
    }
    return blocks;
  }

  private static String block(String name, String content) {
    switch (name) {
      case "param", "throws" -> {
        Matcher named = NAMED.matcher(content);
        return named.matches()
            ? "<code>" + escaped(named.group(1)) + "</code> – " + inline(named.group(2))
            : inline(content);
      }
      case "see" -> {
        return content.startsWith("<") || content.startsWith("\"")
            ? inline(content)
            : reference(content);
      }
      default -> {
        return inline(content);
      }
    }
  }

  /** Resolves tags in braces, from the outside in. */
  private static String inline(String text) {
    StringBuilder html = new StringBuilder();
    int done = 0;
    for (int start = text.indexOf("{@"); start >= 0; start = text.indexOf("{@", done)) {
      html.append(text, done, start);
      int end = closing(text, start);
      html.append(tag(text.substring(start + 2, end)));
      done = Math.min(text.length(), end + 1);
    }
    return html.append(text.substring(done)).toString();
  }

  /** Where the brace at the start is closed; the end of the text if it is not. */
  private static int closing(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static String tag(String content) {
    Matcher named = NAMED.matcher(content);
    if (!named.matches()) {
      return escaped(content);
    }
    String body = named.group(2);
    return switch (named.group(1)) {
      case "code", "systemProperty" -> "<code>" + escaped(body) + "</code>";
      case "literal" -> escaped(body);
      case "link", "linkplain", "value" -> reference(body);
      case "snippet" -> "<pre>" + escaped(body.replaceFirst("^[^\\n]*?:\\s*?\\n", "")) + "</pre>";
      case "return" -> TEXTS.get("returns", inline(body));
      case "docRoot", "inheritDoc" -> "";
      default -> inline(body);
    };
  }

  /** What a link shows: its label, or what it leads to as it would be written in code. */
  private static String reference(String content) {
    Matcher parts = REFERENCE.matcher(content.strip());
    if (parts.matches() && !parts.group(2).isEmpty()) {
      return inline(parts.group(2));
    }
    String target = content.strip().replaceFirst("^#", "").replace('#', '.');
    return "<code>" + escaped(target) + "</code>";
  }

  /** Text as HTML shows it. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The comment as plain text: a line for each paragraph and each point of a list. */
  public static String plain(String comment) {
    StringBuilder text = new StringBuilder();
    String html = html(comment);
    Matcher preformatted = PREFORMATTED.matcher(html);
    int done = 0;
    while (preformatted.find()) {
      text.append(flowing(html.substring(done, preformatted.start())));
      text.append('\n').append(untagged(preformatted.group(1))).append('\n');
      done = preformatted.end();
    }
    text.append(flowing(html.substring(done)));
    return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
  }

  private static String flowing(String html) {
    String lines = html.replaceAll("\\s+", " ")
        .replaceAll("(?i) ?<li> ?", "\n  - ")
        .replaceAll("(?i) ?</?(?:p|ul|ol|dl|table|h[1-6]|blockquote|div)\\b[^>]*> ?", "\n")
        .replaceAll("(?i) ?<(?:br|tr|dt|dd)\\b[^>]*> ?", "\n");
    return untagged(lines).replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n+", "\n");
  }

  private static String untagged(String html) {
    return ENTITY
        .matcher(html.replaceAll("<[^>]*>", ""))
        .replaceAll(entity -> Matcher.quoteReplacement(decoded(entity.group(1), entity.group())));
  }

  private static String decoded(String name, String whole) {
    if (name.matches("#\\d{1,6}")) {
      return Character.toString(Integer.parseInt(name.substring(1)));
    }
    return ENTITIES.getOrDefault(name, whole);
  }
}
