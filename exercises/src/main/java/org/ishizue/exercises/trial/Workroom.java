package org.ishizue.exercises.trial;

import com.google.gson.JsonPrimitive;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.ishizue.checks.file.CapturedJson;
import org.ishizue.checks.notebook.Checking;
import org.ishizue.checks.notebook.Values;
import org.ishizue.checks.value.Captured;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.Notices;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.wire.Report;

/**
 * One learner's VM with its JShell, used for run after run: before each, everything that cells declared is
 * gone. Code of the exercise's author is trusted; submissions of learners never come here.
 */
final class Workroom implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Displays displays = new Displays();
  private final Evaluator evaluator;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "trial-limit");
        thread.setDaemon(true);
        return thread;
      });
  private final Set<Snippet> base;
  private int count;

  Workroom(UserVmConfig config, List<String> imports) {
    evaluator = new Evaluator(config, imports, displays);
    base = new HashSet<>(evaluator.query(shell -> shell.snippets().toList()));
  }

  /** As in a fresh kernel in this language, with the exercises of a folder. */
  void clean(Language language, Path exercises) {
    evaluator.query(shell -> {
      List<Snippet> snippets = new ArrayList<>(shell.snippets().toList());
      Collections.reverse(snippets);
      for (Snippet snippet : snippets) {
        if (!base.contains(snippet) && shell.status(snippet).isActive()) {
          shell.drop(snippet);
        }
      }
      return snippets.size();
    });
    mustRun("org.ishizue.runtime.text.Language.use(org.ishizue.runtime.text.Language." + language
        + ");");
    mustRun("System.setProperty(\"ishizue.exercises\", " + literal(exercises.toString()) + ");");
  }

  /** Runs a cell that looks at what the cells before it have declared. */
  EvalOutcome runCheck(String source) {
    String names = evaluator.query(shell -> Stream.concat(
            shell.variables().filter(each -> shell.status(each).isActive()).map(VarSnippet::name),
            shell.methods().filter(each -> shell.status(each).isActive()).map(MethodSnippet::name))
        .distinct()
        .map(Workroom::literal)
        .collect(Collectors.joining(", ")));
    mustRun("org.ishizue.runtime.declared.Declared.only(java.util.Set.of(" + names + "));");
    return run(source);
  }

  /** Runs a cell. */
  EvalOutcome run(String source) {
    ScheduledFuture<?> limit =
        watch.schedule(evaluator::interrupt, LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    try {
      count++;
      return evaluator.evaluate(count, count, 1, source, Notices.IGNORED);
    } finally {
      limit.cancel(false);
    }
  }

  /** What the exercise's checks find in the variables and methods now, by the check's id. */
  Map<String, Captured> answers(Path exercise) {
    return values(
        "org.ishizue.checks.notebook.Values.answers(" + literal(exercise.toString()) + ");");
  }

  /** What the methods give for fresh arguments made from a seed, by the check's id. */
  Map<String, Captured> fresh(Path exercise, long seed) {
    return values("org.ishizue.checks.notebook.Values.fresh(" + literal(exercise.toString()) + ", "
        + seed + "L);");
  }

  /**
   * The value of an expression in the names of the cells.
   *
   * @throws IllegalArgumentException if it does not compile or throws, with the reason
   */
  Captured value(String expression) {
    Map<String, Captured> values =
        values("org.ishizue.checks.notebook.Values.value(\"v\", " + expression + ");");
    Captured value = values.get("v");
    if (value == null) {
      throw new IllegalArgumentException("no value: " + expression);
    }
    return value;
  }

  private Map<String, Captured> values(String source) {
    displays.take();
    EvalOutcome outcome = runCheck(source);
    if (!(outcome instanceof EvalOutcome.Completed)) {
      throw new IllegalArgumentException(Outcomes.text(outcome));
    }
    Map<String, Captured> values = new LinkedHashMap<>();
    for (MimeBundle bundle : takeDisplays()) {
      String json = bundle.data().get(Values.MIME);
      if (json != null) {
        parse(json).forEach((name, value) -> values.put(name, CapturedJson.read(value)));
      }
    }
    return values;
  }

  /** What the notebook's own check showed since last asked, as its JSON. */
  List<JsonObject> checkReports() {
    List<JsonObject> reports = new ArrayList<>();
    for (MimeBundle bundle : takeDisplays()) {
      String json = bundle.data().get(Checking.REPORT);
      if (json != null) {
        reports.add(parse(json));
      }
    }
    return reports;
  }

  /** A display comes on the same channel as the end of the cell that made it, before it. */
  private List<MimeBundle> takeDisplays() {
    return displays.take();
  }

  private void mustRun(String source) {
    EvalOutcome outcome = run(source);
    if (!(outcome instanceof EvalOutcome.Completed)) {
      throw new IllegalStateException(source + ": " + Outcomes.text(outcome));
    }
  }

  private static JsonObject parse(String json) {
    try {
      return JsonParser.object().from(json);
    } catch (JsonParserException e) {
      throw new IllegalStateException("The learner's VM sent no JSON: " + json, e);
    }
  }

  private static String literal(String text) {
    return new JsonPrimitive(text).toString();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    evaluator.close();
  }

  /** Keeps what was displayed; prints go nowhere. */
  private static final class Displays implements UserVmListener {
    private List<MimeBundle> shown = new ArrayList<>();

    @Override
    public synchronized void reported(Report report) {
      if (report instanceof Report.Displayed displayed) {
        shown.add(displayed.bundle());
      }
    }

    @Override
    public void wroteNatively(boolean error, String text) {
      // Nobody reads it here; what a cell shows is not what it is judged by.
    }

    synchronized List<MimeBundle> take() {
      List<MimeBundle> taken = shown;
      shown = new ArrayList<>();
      return taken;
    }
  }
}
