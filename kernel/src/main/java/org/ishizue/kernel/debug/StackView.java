package org.ishizue.kernel.debug;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/** The stack of a stopped thread as the front end lists it: the learner's frames, with cells and lines. */
final class StackView {
  private static final Texts TEXTS = Texts.beside(StackView.class);
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");

  private final Evaluator evaluator;
  private final CellIndex index;
  private final CellSources sources;
  private final References references;

  StackView(Evaluator evaluator, CellIndex index, CellSources sources, References references) {
    this.evaluator = evaluator;
    this.index = index;
    this.sources = sources;
    this.references = references;
  }

  /** The body of the answer to {@code stackTrace}. */
  JsonObject stackTrace(ThreadReference thread) {
    JsonArray frames = new JsonArray();
    try {
      for (int depth : new StoppedThread(thread).depths()) {
        frames.add(frame(thread, depth, thread.frame(depth).location()));
      }
    } catch (IncompatibleThreadStateException e) {
      frames = new JsonArray(); // it goes on again already
    }
    JsonObject body = Dap.body("stackFrames", frames);
    body.addProperty("totalFrames", frames.size());
    return body;
  }

  /** Where a step of a stopped thread begins; null if it is in no cell. */
  @Nullable
  StepStart stepStart(ThreadReference thread) {
    try {
      for (int depth : new StoppedThread(thread).depths()) {
        Location location = thread.frame(depth).location();
        CellLines lines = linesAt(location);
        if (lines != null) {
          Method method = location.method();
          return new StepStart(
              lines.cell(), method, thread.frameCount() - depth, lines.sameLine(location));
        }
      }
    } catch (IncompatibleThreadStateException e) {
      return null; // it goes on again already
    }
    return null;
  }

  private JsonObject frame(ThreadReference thread, int depth, Location location) {
    JsonObject frame = new JsonObject();
    frame.addProperty("id", references.add(new References.Frame(thread.uniqueID(), depth)));
    CellLines lines = linesAt(location);
    String cell = TEXTS.get("cell", lines == null ? "?" : lines.cell());
    frame.addProperty("name", name(location.method(), cell));
    frame.addProperty("line", lines == null ? 0 : lines.lineOf(location));
    frame.addProperty("column", 1);
    String path = lines == null ? null : sources.pathOf(lines.cell());
    if (path != null) {
      JsonObject source = new JsonObject();
      source.addProperty("name", cell);
      source.addProperty("path", path);
      frame.add("source", source);
    }
    return frame;
  }

  private @Nullable CellLines linesAt(Location location) {
    String outer = CellLines.outerClass(location.declaringType().name());
    return outer == null ? null : evaluator.query(shell -> index.ofClass(shell, outer));
  }

  private static String name(Method method, String cell) {
    Matcher lambda = LAMBDA.matcher(method.name());
    if (CellLines.isStatement(method)) {
      return cell;
    } else if (lambda.matches()) {
      String where = lambda.group(1).startsWith("do_it$") ? cell : lambda.group(1);
      return TEXTS.get("lambda", where);
    }
    String type = method.declaringType().name();
    String outer = CellLines.outerClass(type);
    String owner = type.equals(outer) ? "" : TypeNames.shortened(type);
    return method.isConstructor()
        ? "new " + owner
        : (owner.isEmpty() ? "" : owner + ".") + method.name();
  }
}
