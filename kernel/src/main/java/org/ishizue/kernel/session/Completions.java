package org.ishizue.kernel.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import jdk.jshell.JShell;
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
  private final TextCompletions texts;
  private final Inspections inspections;

  Completions(Evaluator evaluator, Magics magics) {
    this.evaluator = evaluator;
    this.magics = magics;
    this.inspections = new Inspections(evaluator);
    this.texts = new TextCompletions(
        () -> evaluator.query(Completions::variables),
        evaluator::linesOf,
        Path.of("").toAbsolutePath());
  }

  private static Map<String, String> variables(JShell shell) {
    Map<String, String> types = new HashMap<>();
    shell.variables().forEach(variable -> types.put(variable.name(), variable.typeName()));
    return types;
  }

  CompleteReply complete(CompleteRequest request) {
    String code = request.code();
    int cursor = CodePoints.toUtf16(code, request.cursorPos());
    int lineStart = code.lastIndexOf('\n', cursor - 1) + 1;
    if (code.startsWith("%", lineStart)) {
      return completeMagic(code, lineStart, cursor);
    }
    return texts
        .at(code, cursor)
        .map(found -> reply(code, found.matches(), found.start(), cursor, match -> found.type()))
        .orElseGet(() -> completeJava(code, cursor));
  }

  private CompleteReply completeJava(String code, int cursor) {
    evaluator.awaitClassNames();
    int[] anchor = {cursor};
    Set<String> sorted = new TreeSet<>();
    for (SourceCodeAnalysis.Suggestion suggestion : evaluator.analyse(
        analysis -> SourceQuestions.suggestions(analysis, code, cursor, anchor))) {
      sorted.add(suggestion.continuation());
    }
    return reply(code, List.copyOf(sorted), anchor[0], cursor, Completions::type);
  }

  /** The symbol that an editor draws beside a match, by Java's naming and what follows the name. */
  private static String type(String match) {
    if (match.endsWith("(") || match.endsWith(")")) {
      return "function";
    }
    if (SourceVersion.isKeyword(match.strip())) {
      return "keyword";
    }
    if (match.endsWith(".")) {
      return "module";
    }
    return Character.isUpperCase(match.charAt(0)) ? "class" : "instance";
  }

  /** The matches, and beside them what JupyterLab and others read of their types. */
  private static CompleteReply reply(
      String code, List<String> matches, int start, int end, Function<String, String> typeOf) {
    JsonArray all = new JsonArray();
    for (String match : matches) {
      JsonObject one = new JsonObject();
      one.addProperty("start", CodePoints.fromUtf16(code, start));
      one.addProperty("end", CodePoints.fromUtf16(code, end));
      one.addProperty("text", match);
      one.addProperty("type", match.isEmpty() ? "" : typeOf.apply(match));
      all.add(one);
    }
    JsonObject metadata = new JsonObject();
    metadata.add("_jupyter_types_experimental", all);
    return CompleteReply.ofOffsets(code, matches, start, end, metadata);
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
    return inspections.inspect(request);
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
