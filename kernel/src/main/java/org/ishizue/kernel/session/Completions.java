package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jdk.jshell.SourceCodeAnalysis;
import org.ishizue.jupyter.message.CodePoints;
import org.ishizue.jupyter.message.CompleteReply;
import org.ishizue.jupyter.message.CompleteRequest;
import org.ishizue.jupyter.message.InspectReply;
import org.ishizue.jupyter.message.InspectRequest;
import org.ishizue.jupyter.message.IsCompleteReply;
import org.ishizue.jupyter.message.IsCompleteReply.Completeness;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.SourceQuestions;
import org.ishizue.kernel.magic.Magic;
import org.ishizue.kernel.magic.Magics;

/** Answers what an editor asks about code that is still being written. */
final class Completions {
  private final Evaluator evaluator;
  private final Magics magics;

  Completions(Evaluator evaluator, Magics magics) {
    this.evaluator = evaluator;
    this.magics = magics;
  }

  CompleteReply complete(CompleteRequest request) {
    String code = request.code();
    int cursor = CodePoints.toUtf16(code, request.cursorPos());
    int lineStart = code.lastIndexOf('\n', cursor - 1) + 1;
    if (code.startsWith("%", lineStart)) {
      return completeMagic(code, lineStart, cursor);
    }
    int[] anchor = {cursor};
    List<String> matches = new ArrayList<>();
    for (SourceCodeAnalysis.Suggestion suggestion : evaluator.analyse(
        analysis -> SourceQuestions.suggestions(analysis, code, cursor, anchor))) {
      matches.add(suggestion.continuation());
    }
    return CompleteReply.ofOffsets(
        code, List.copyOf(new TreeSet<>(matches)), anchor[0], cursor, new JsonObject());
  }

  private CompleteReply completeMagic(String code, int lineStart, int cursor) {
    String typed = code.substring(lineStart, cursor);
    List<String> matches = new ArrayList<>();
    for (Magic magic : magics.all()) {
      String full = magic.kind().prefix() + magic.name();
      if (full.startsWith(typed)) {
        matches.add(full);
      }
    }
    return CompleteReply.ofOffsets(code, matches, lineStart, cursor, new JsonObject());
  }

  InspectReply inspect(InspectRequest request) {
    String code = request.code();
    int cursor = CodePoints.toUtf16(code, request.cursorPos());
    String text = evaluator.query(shell -> SourceQuestions.describe(shell, code, cursor));
    if (text.isEmpty()) {
      return InspectReply.notFound();
    }
    JsonObject data = new JsonObject();
    data.addProperty("text/plain", text);
    return new InspectReply(true, data, new JsonObject());
  }

  IsCompleteReply isComplete(String code) {
    if (code.startsWith("%") || code.isBlank()) {
      return new IsCompleteReply(Completeness.COMPLETE, "");
    }
    Completeness completeness =
        switch (evaluator.query(shell -> SourceQuestions.completeness(shell, code))) {
          case WHOLE -> Completeness.COMPLETE;
          case UNFINISHED -> Completeness.INCOMPLETE;
          case WRONG -> Completeness.INVALID;
        };
    String indent = completeness == Completeness.INCOMPLETE ? "  ".repeat(depth(code)) : "";
    return new IsCompleteReply(completeness, indent);
  }

  /** How many braces are open. */
  private static int depth(String code) {
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      depth += code.charAt(i) == '{' ? 1 : code.charAt(i) == '}' ? -1 : 0;
    }
    return Math.max(0, depth);
  }
}
