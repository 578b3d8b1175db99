package org.ishizue.grading.feedback;

import java.util.Map;
import org.ishizue.grading.feedback.Feedback.Part;
import org.ishizue.runtime.text.Language;

/** Feedback as one page that needs no other file and runs nothing: a policy in it forbids scripts. */
final class FeedbackHtml {
  private static final String STYLE = """
      body { font-family: sans-serif; line-height: 1.6; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; }
      .sum { border-left: .3rem solid #0067a5; padding: .2rem 1rem; background: #f3f6f9; }
      .sum p { margin: .3rem 0; } .sum p:first-child { font-size: 1.2rem; font-weight: bold; }
      ul { margin: .2rem 0; } li { white-space: pre-wrap; }
      pre { background: #f7f7f7; border: 1px solid #ddd; padding: .6rem; overflow-x: auto; }
      footer { color: #555; font-size: .85rem; margin-top: 2rem; }
      """;

  private FeedbackHtml() {}

  /**
   * The page.
   *
   * @param answers the learner's source by task
   */
  static String of(Feedback feedback, Map<String, String> answers, Language language) {
    Words words = new Words(language);
    StringBuilder html = new StringBuilder();
    String title = title(feedback, language);
    html.append("<!DOCTYPE html>\n<html lang=\"").append(language.code()).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.append("<title>").append(Escaped.html(title)).append("</title>\n");
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    html.append("<h1>").append(Escaped.html(title)).append("</h1>\n<p>");
    html.append(Escaped.html(words.get("for", learner(feedback)))).append("</p>\n");
    html.append("<div class=\"sum\">\n");
    for (String line : words.summary(feedback)) {
      html.append("<p>").append(Escaped.html(line)).append("</p>\n");
    }
    html.append("</div>\n");
    for (Part part : feedback.parts()) {
      task(html, words, part, answers.getOrDefault(part.task().id(), ""));
    }
    html.append("<footer>").append(Escaped.html(footer(feedback, words))).append("</footer>\n");
    return html.append("</body>\n</html>\n").toString();
  }

  private static void task(StringBuilder html, Words words, Part part, String answer) {
    html.append("<h2>").append(Escaped.html(words.headline(part))).append("</h2>\n");
    var details = words.details(part);
    if (!details.isEmpty()) {
      html.append("<ul>\n");
      details.forEach(line -> html.append("<li>").append(Escaped.html(line)).append("</li>\n"));
      html.append("</ul>\n");
    }
    if (!answer.isBlank()) {
      html.append("<details><summary>").append(Escaped.html(words.get("yourAnswer")));
      html.append("</summary><pre>").append(Escaped.html(answer)).append("</pre></details>\n");
    }
  }

  static String title(Feedback feedback, Language language) {
    String title = feedback.worth().title().in(language);
    return title.isEmpty() ? feedback.worth().exercise() : title;
  }

  static String learner(Feedback feedback) {
    String id = feedback.mark().learner();
    return feedback.name().isEmpty() ? id : feedback.name() + " (" + id + ")";
  }

  static String footer(Feedback feedback, Words words) {
    String hash = feedback.mark().sha256();
    String level = feedback.mark().level();
    return words.get(
        "footer",
        feedback.mark().version(),
        hash.isEmpty() ? "–" : hash.substring(0, Math.min(12, hash.length())),
        level.isEmpty() ? "–" : words.get("level." + level));
  }
}
