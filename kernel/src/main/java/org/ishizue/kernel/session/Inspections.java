package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ishizue.jupyter.message.CodePoints;
import org.ishizue.jupyter.message.InspectReply;
import org.ishizue.jupyter.message.InspectRequest;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.SourceQuestions.Description;
import org.ishizue.kernel.javadoc.JavadocText;

/**
 * Answers what a name or call is: its signatures and, where sources are there, its Javadoc as HTML and as text. An editor that
 * shows help beside the cell asks the same again and again, and to read a large source takes a tenth of a second, so
 * answers are kept until something has been run.
 */
final class Inspections {
  private static final int KEPT = 200;

  private final Evaluator evaluator;
  private final Map<InspectRequest, InspectReply> answers = new LinkedHashMap<>();
  private int changes;

  Inspections(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  synchronized InspectReply inspect(InspectRequest request) {
    int now = evaluator.changes();
    if (changes != now || answers.size() >= KEPT) {
      answers.clear();
      changes = now;
    }
    return answers.computeIfAbsent(request, this::answer);
  }

  private InspectReply answer(InspectRequest request) {
    List<Description> found =
        evaluator.describe(request.code(), CodePoints.toUtf16(request.code(), request.cursorPos()));
    if (found.isEmpty()) {
      return InspectReply.notFound();
    }
    JsonObject data = new JsonObject();
    if (found.stream().anyMatch(each -> !each.javadoc().isEmpty())) {
      data.addProperty(
          "text/html",
          found.stream().map(Inspections::html).collect(Collectors.joining("\n<hr>\n")));
    }
    data.addProperty(
        "text/plain", found.stream().map(Inspections::plain).collect(Collectors.joining("\n\n")));
    return new InspectReply(true, data, new JsonObject());
  }

  private static String html(Description description) {
    String signature = "<p><code>" + JavadocText.escaped(description.signature()) + "</code></p>";
    return description.javadoc().isEmpty()
        ? signature
        : signature + "\n" + JavadocText.html(description.javadoc());
  }

  private static String plain(Description description) {
    return description.javadoc().isEmpty()
        ? description.signature()
        : description.signature() + "\n" + JavadocText.plain(description.javadoc());
  }
}
