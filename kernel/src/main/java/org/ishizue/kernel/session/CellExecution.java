package org.ishizue.kernel.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.kernel.cell.CellParser;
import org.ishizue.kernel.cell.CellPart;
import org.ishizue.kernel.cell.MavenParts;
import org.ishizue.kernel.error.ErrorReport;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.Notices;
import org.ishizue.kernel.hint.CompileHints;
import org.ishizue.kernel.magic.Magic;
import org.ishizue.kernel.magic.MagicContext;
import org.ishizue.kernel.magic.MagicException;
import org.ishizue.kernel.magic.Magics;
import org.ishizue.kernel.session.CellContexts.CellContext;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/** Runs one cell, part by part, up to the first that fails. */
final class CellExecution implements MagicContext, Notices {
  private static final Texts TEXTS = Texts.beside(CellExecution.class);

  /** How deep files that load files may go, so that one that loads itself comes to an end. */
  private static final int MAX_DEPTH = 16;

  private final Evaluator evaluator;
  private final Magics magics;
  private final Completions completions;
  private final Publisher publisher;
  private final CellContext cell;
  private final int executionCount;
  private final JsonArray payload = new JsonArray();
  private final List<String> added = new ArrayList<>();
  private int line = 1;
  private int depth;
  private @Nullable MimeBundle shown;

  CellExecution(
      Evaluator evaluator,
      Magics magics,
      Completions completions,
      Publisher publisher,
      CellContext cell) {
    this.evaluator = evaluator;
    this.magics = magics;
    this.completions = completions;
    this.publisher = publisher;
    this.cell = cell;
    this.executionCount = cell.executionCount();
  }

  /** The value of the cell's last expression, after {@link #run}; null if there is none to show. */
  @Nullable
  MimeBundle shown() {
    return shown;
  }

  /** What it has added to the class path. */
  List<String> addedToClassPath() {
    return added;
  }

  /** What the front end is to do besides, such as to open its pager. */
  JsonArray payload() {
    return payload;
  }

  /** Runs the cell; returns what failed, or null. */
  @Nullable
  ErrorReport run(String code) {
    try {
      runParts(code);
      return null;
    } catch (PartFailed e) {
      return e.report;
    } catch (MagicException e) {
      return ErrorReport.of("MagicException", String.valueOf(e.getMessage()));
    }
  }

  private void runParts(String code) {
    for (CellPart part : MavenParts.together(CellParser.parse(code))) {
      shown = null;
      line = part.firstLine();
      run(part);
    }
  }

  private void run(CellPart part) {
    if (part instanceof CellPart.JavaSource java) {
      runJava(java.source());
    } else if (part instanceof CellPart.LineMagic magic) {
      magics.find(Magic.Kind.LINE, magic.name()).run(this, magic.arguments(), "");
    } else if (part instanceof CellPart.CellMagic magic) {
      line = magic.firstLine() + 1;
      magics.find(Magic.Kind.CELL, magic.name()).run(this, magic.arguments(), magic.body());
    } else if (part instanceof CellPart.Question question) {
      page(question.expression());
    }
  }

  private void page(String expression) {
    var reply = completions.inspect(new org.ishizue.jupyter.message.InspectRequest(
        expression, expression.codePointCount(0, expression.length()), 0));
    JsonObject data = reply.data();
    if (!reply.found()) {
      data = new JsonObject();
      data.addProperty(MimeBundle.PLAIN, TEXTS.get("question.unknown", expression));
    }
    JsonObject page = new JsonObject();
    page.addProperty("source", "page");
    page.add("data", data);
    page.addProperty("start", 0);
    payload.add(page);
  }

  @Override
  public void runJava(String source) {
    EvalOutcome outcome = evaluator.evaluate(cell.number(), executionCount, line, source, this);
    if (outcome instanceof EvalOutcome.Completed completed) {
      shown = completed.shown();
    } else {
      throw new PartFailed(report(outcome));
    }
  }

  @Override
  public void runCell(String source) {
    if (depth == MAX_DEPTH) {
      throw new MagicException(TEXTS.get("tooDeep", MAX_DEPTH));
    }
    depth++;
    runParts(source);
    depth--;
  }

  @Override
  public <T> T working(Function<Consumer<String>, T> work) {
    ProgressLine line = new ProgressLine(bundle -> publish(out -> out.output(header(), bundle)));
    try {
      return evaluator.interruptible(() -> work.apply(line::show));
    } catch (InterruptedException e) {
      throw new PartFailed(ErrorReport.interrupted());
    } finally {
      line.end();
    }
  }

  @Override
  public List<String> reset(List<String> names) {
    return evaluator.drop(names);
  }

  private ErrorReport report(EvalOutcome outcome) {
    if (outcome instanceof EvalOutcome.NotCompiled notCompiled) {
      return ErrorReport.of(notCompiled, executionCount);
    } else if (outcome instanceof EvalOutcome.Threw threw) {
      return ErrorReport.of(threw);
    } else if (outcome instanceof EvalOutcome.TimedOut timedOut) {
      return ErrorReport.of(timedOut);
    } else if (outcome instanceof EvalOutcome.VmEnded ended) {
      return ErrorReport.of(ended);
    }
    return ErrorReport.interrupted();
  }

  @Override
  public void display(MimeBundle bundle) {
    publish(out ->
        out.output(header(), DisplayData.of(Bundles.data(bundle), Bundles.metadata(bundle), null)));
  }

  @Override
  public void print(String text) {
    publish(out -> out.output(header(), Stream.stdout(text)));
  }

  @Override
  public void addToClassPath(String path) {
    evaluator.addToClassPath(path);
    added.add(path);
  }

  @Override
  public Map<String, String> variables() {
    return evaluator.query(shell -> shell
        .variables()
        .filter(variable -> shell.status(variable) == Snippet.Status.VALID)
        .collect(Collectors.toMap(
            VarSnippet::name, VarSnippet::typeName, (first, last) -> last, TreeMap::new)));
  }

  @Override
  public void variablesReset(List<String> variables, String because) {
    note(TEXTS.get("reset", String.join(", ", variables), because));
  }

  @Override
  public void variablesStale(List<String> variables, String because) {
    note(TEXTS.get("stale", String.join(", ", variables), because));
  }

  @Override
  public void notYetUsable(String declared, List<String> missing) {
    note(TEXTS.get("notYetUsable", declared, String.join(", ", missing)));
  }

  @Override
  public void noLongerFits(String declared, String changed) {
    note(TEXTS.get("noLongerFits", declared, changed));
  }

  @Override
  public void sessionLost(int exitCode, List<String> lost) {
    note(TEXTS.get("sessionLost", ErrorReport.vmEnded(exitCode), ErrorReport.lost(lost)));
  }

  @Override
  public void textsCompared(String left, String right, int line) {
    note(CompileHints.textsCompared(left, right, line));
  }

  @Override
  public void columnOfSize(String column, String name, String size, String type, int line) {
    note(CompileHints.columnOfSize(column, name, size, type, line));
  }

  private void note(String text) {
    publish(out -> out.output(header(), Stream.stderr(text + "\n")));
  }

  private JsonObject header() {
    return cell.request().header().json();
  }

  private void publish(Consumer<Publisher> what) {
    if (!cell.silent()) {
      what.accept(publisher);
    }
  }

  /** Ends the cell from within a magic that runs Java. */
  private static final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised: it does not leave this class
    final ErrorReport report;

    PartFailed(ErrorReport report) {
      super(report.evalue(), null, false, false);
      this.report = report;
    }
  }
}
