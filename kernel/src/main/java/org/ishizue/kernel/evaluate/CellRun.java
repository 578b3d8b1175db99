package org.ishizue.kernel.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/** One run of a cell's Java source, snippet by snippet, up to the first that fails. */
final class CellRun implements Interruptible {
  /** A declaration has two names side by side, which no expression to be shown has. */
  private static final Pattern DECLARATION = Pattern.compile(
      "^(?!new\\b|switch\\b|return\\b|throw\\b)(?:final\\s+)?[\\w.]+(?:\\s*<[^=;()]*>)?(?:\\s*\\[\\s*\\])*\\s+"
          + "(?!instanceof\\b)\\w+\\s*(?:\\[\\s*\\])*\\s*(?:=[^=].*|;|,.*)?$",
      Pattern.DOTALL);

  private final Engine engine;
  private final SnippetPlaces places;
  private final Interrupter interrupter;
  private final int cell;
  private final int executionCount;
  private final int firstLine;
  private final String source;
  private final Notices notices;
  private final InvocationListener invocations;
  private final boolean shows;
  private final @Nullable Duration limit;
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final Map<String, Snippet> unresolved = new LinkedHashMap<>();
  private final Map<DeclarationSnippet, String> unfit = new LinkedHashMap<>();
  private volatile boolean vmKilled;
  private volatile boolean timedOut;
  private volatile RemoteControl.@Nullable Run current;

  CellRun(
      Engine engine,
      SnippetPlaces places,
      Interrupter interrupter,
      int cell,
      int executionCount,
      int firstLine,
      String source,
      Notices notices,
      InvocationListener invocations,
      boolean shows,
      @Nullable Duration limit) {
    this.engine = engine;
    this.places = places;
    this.interrupter = interrupter;
    this.cell = cell;
    this.executionCount = executionCount;
    this.firstLine = firstLine;
    this.source = source;
    this.notices = notices;
    this.invocations = invocations;
    this.shows = shows;
    this.limit = limit;
  }

  /** Whether a piece of source declares a variable, as far as its looks tell. */
  static boolean isDeclaration(String source) {
    return DECLARATION.matcher(source).matches();
  }

  @Override
  public UserVm vm() {
    return engine.vm;
  }

  @Override
  public boolean markInterrupted() {
    return interrupted.compareAndSet(false, true);
  }

  @Override
  public void markVmKilled() {
    vmKilled = true;
  }

  @Override
  public int invokeId() {
    RemoteControl.Run run = current;
    return run == null ? NONE : run.invokeId;
  }

  EvalOutcome run() {
    interrupter.started(this);
    engine.lock.lock();
    try {
      List<SnippetSplitter.Piece> pieces = new SnippetSplitter(engine.analysis).split(source);
      EvalOutcome outcome = new EvalOutcome.Completed(null);
      SnippetSplitter.Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      for (List<SnippetSplitter.Piece> statements : runs(pieces)) {
        if (interrupted.get()) {
          return interruption();
        }
        statements.forEach(this::tellComparedTexts);
        statements.forEach(this::tellColumnsOfSize);
        outcome = evaluate(statements, last);
        if (!(outcome instanceof EvalOutcome.Completed)) {
          tellUnfit();
          return outcome;
        }
      }
      tellUnfit();
      tellUnresolved();
      return outcome;
    } finally {
      engine.lock.unlock();
      interrupter.finished(this);
    }
  }

  /** A limit is for each statement by itself. */
  private List<List<SnippetSplitter.Piece>> runs(List<SnippetSplitter.Piece> pieces) {
    return limit == null
        ? StatementRuns.of(pieces)
        : pieces.stream().map(List::of).toList();
  }

  private void hasHadItsTime() {
    timedOut = true;
    interrupter.stop(this);
  }

  private EvalOutcome interruption() {
    Duration most = limit;
    return timedOut && most != null
        ? new EvalOutcome.TimedOut(most)
        : new EvalOutcome.Interrupted();
  }

  private EvalOutcome evaluate(
      List<SnippetSplitter.Piece> statements, SnippetSplitter.@Nullable Piece last) {
    if (statements.size() > 1) {
      String text = StatementRuns.text(statements, source);
      var together = new SnippetSplitter.Piece(text, statements.get(0).offset());
      EvalOutcome outcome = evaluate(together, "{" + text + "\n}", false, true);
      if (!(outcome instanceof EvalOutcome.NotCompiled)) {
        return outcome;
      }
    }
    EvalOutcome outcome = new EvalOutcome.Completed(null);
    for (SnippetSplitter.Piece piece : statements) {
      if (interrupted.get()) {
        return interruption();
      }
      boolean mayShow = shows && piece.equals(last) && !isDeclaration(piece.source());
      if (!isImported(piece)) {
        outcome = piece.equals(last)
            ? evaluateLast(piece, mayShow)
            : evaluate(piece, piece.source(), mayShow, false);
      }
      if (!(outcome instanceof EvalOutcome.Completed)) {
        return outcome;
      }
    }
    return outcome;
  }

  private EvalOutcome evaluateLast(SnippetSplitter.Piece piece, boolean mayShow) {
    Optional<String> block = engine.values.of(piece.source());
    if (block.isEmpty()) {
      return evaluate(piece, piece.source(), mayShow, false);
    }
    EvalOutcome outcome = evaluate(piece, block.get(), mayShow, true);
    if (outcome instanceof EvalOutcome.NotCompiled) {
      outcome = evaluate(piece, piece.source(), mayShow, false);
      if (outcome instanceof EvalOutcome.Completed) {
        engine.values.hasNoValue(piece.source());
      }
    }
    return outcome;
  }

  /** Most cells that are run again begin with imports, each of which would cost a compilation. */
  private boolean isImported(SnippetSplitter.Piece piece) {
    return piece.source().startsWith("import ")
        && engine.shell.imports().anyMatch(known -> known.source().equals(piece.source()));
  }

  /**
   * Evaluates one snippet.
   *
   * @param java what JShell gets for it, of which each line is a line of the piece
   * @param mayShow whether its value, if it has one, is for the learner
   * @param tried whether something else is run if it does not compile, so that nobody reads why
   */
  private EvalOutcome evaluate(
      SnippetSplitter.Piece piece, String java, boolean mayShow, boolean tried) {
    SnippetPlaces.Origin origin = origin(piece);
    RemoteControl.Run run = new RemoteControl.Run(
        cell,
        mayShow,
        className -> invocations.beforeInvoke(engine.shell, engine.vm, className, origin));
    current = run;
    RemoteControl.begin(run);
    List<SnippetEvent> events;
    TimeLimit timer = TimeLimit.start(limit, this::hasHadItsTime);
    try {
      events = engine.shell.eval(java);
      engine.javacs.shorten();
    } catch (IllegalStateException e) {
      return vmEnded(); // JShell closes itself when its VM ends
    } finally {
      timer.close();
      RemoteControl.end();
      current = null;
    }
    if (vmKilled || engine.vm.ended().isDone()) {
      return vmEnded();
    }
    if (run.interrupted || interrupted.get()) {
      events.forEach(event -> remember(event, piece));
      return interruption();
    }
    EvalOutcome outcome = outcome(piece, events, run, tried);
    if (events.stream().allMatch(event -> leavesNothing(event.snippet()))) {
      for (SnippetEvent event : events) {
        engine.classes.forget(engine.analysis.wrapper(event.snippet()).fullClassName());
      }
    }
    return outcome;
  }

  /** Whether no later snippet can refer to what this one was compiled to. */
  private static boolean leavesNothing(Snippet snippet) {
    return switch (snippet.subKind()) {
      case STATEMENT_SUBKIND,
          TEMP_VAR_EXPRESSION_SUBKIND,
          VAR_VALUE_SUBKIND,
          ASSIGNMENT_SUBKIND,
          OTHER_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  private EvalOutcome outcome(
      SnippetSplitter.Piece piece,
      List<SnippetEvent> events,
      RemoteControl.Run run,
      boolean tried) {
    events.forEach(event -> remember(event, piece));
    @Nullable MimeBundle shown = null;
    for (SnippetEvent event : events) {
      Snippet snippet = event.snippet();
      if (event.causeSnippet() == null) {
        if (event.status() == Status.REJECTED) {
          return new EvalOutcome.NotCompiled(
              tried
                  ? List.of()
                  : new Diagnostics(engine.shell, source, firstLine).of(snippet, piece));
        }
        if (event.exception() != null) {
          tellReset(run, events);
          drop(snippet);
          return new EvalOutcome.Threw(thrown(event.exception()));
        }
        if (tried || isShown(snippet)) {
          shown = run.shown;
        }
        drop(snippet);
      }
      if (event.status() == Status.RECOVERABLE_DEFINED
          || event.status() == Status.RECOVERABLE_NOT_DEFINED) {
        rememberUnusable(snippet, event);
      }
    }
    tellReset(run, events);
    return new EvalOutcome.Completed(shown);
  }

  /** What was usable up to now and lacks nothing does not compile with what this event's cause changed. */
  private void rememberUnusable(Snippet snippet, SnippetEvent event) {
    if (event.previousStatus() == Status.VALID
        && event.causeSnippet() instanceof DeclarationSnippet changed
        && snippet instanceof DeclarationSnippet declared
        && engine.shell.unresolvedDependencies(declared).findAny().isEmpty()) {
      unfit.put(declared, changed.name());
    } else {
      unresolved.put(snippet.id(), snippet);
    }
  }

  private void tellUnfit() {
    unfit.forEach((declared, changed) -> {
      Status status = engine.shell.status(declared);
      if (status != Status.VALID && status.isActive()) {
        notices.noLongerFits(declared.name(), changed);
      }
    });
  }

  private void remember(SnippetEvent event, SnippetSplitter.Piece piece) {
    if (event.causeSnippet() == null) {
      places.put(event.snippet().id(), origin(piece));
    }
  }

  private SnippetPlaces.Origin origin(SnippetSplitter.Piece piece) {
    int line = firstLine - 1 + SnippetPlaces.lineOf(source, piece.offset());
    return new SnippetPlaces.Origin(executionCount, line, piece.source());
  }

  /** A temporary variable that stays would be imported into every later snippet. */
  private void drop(Snippet snippet) {
    if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
        && engine.shell.status(snippet).isActive()) {
      engine.shell.drop(snippet);
    }
  }

  private static boolean isShown(Snippet snippet) {
    return switch (snippet.subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  private EvalOutcome vmEnded() {
    return new EvalOutcome.VmEnded(engine.vm.ended().join(), vmKilled, List.of());
  }

  /** Says which variables lost their values to this snippet; not the one that it declares itself. */
  private void tellReset(RemoteControl.Run run, List<SnippetEvent> events) {
    List<String> lost = new ArrayList<>(run.lost);
    String because = "";
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null && event.snippet() instanceof DeclarationSnippet declared) {
        lost.remove(declared.name());
        because = declared.name();
      } else if (event.snippet() instanceof VarSnippet variable
          && event.status() == Status.OVERWRITTEN) {
        lost.remove(variable.name());
      }
    }
    if (!lost.isEmpty()) {
      notices.variablesReset(lost, because);
    }
    tellStale(events, lost);
  }

  /** Says which other variables a replaced class has left with objects of its older version. */
  private void tellStale(List<SnippetEvent> events, List<String> lost) {
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null
          && event.snippet() instanceof TypeDeclSnippet type
          && event.previousStatus() == Status.VALID
          && event.isSignatureChange()) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(type.name()) + "\\b");
        List<String> stale = engine
            .shell
            .variables()
            .filter(variable -> engine.shell.status(variable) == Status.VALID)
            .filter(variable -> name.matcher(variable.typeName()).find())
            .map(VarSnippet::name)
            .filter(variable -> !lost.contains(variable) && !variable.startsWith("$"))
            .toList();
        if (!stale.isEmpty()) {
          notices.variablesStale(stale, type.name());
        }
      }
    }
  }

  private void tellComparedTexts(SnippetSplitter.Piece piece) {
    if (!TextComparison.mayBeIn(piece.source())) {
      return;
    }
    Set<String> texts = engine
        .shell
        .variables()
        .filter(variable -> variable.typeName().equals("String"))
        .map(VarSnippet::name)
        .collect(Collectors.toSet());
    for (TextComparison found : TextComparison.in(piece.source(), texts)) {
      int line = SnippetPlaces.lineOf(source, piece.offset() + found.offset());
      notices.textsCompared(found.left(), found.right(), firstLine - 1 + line);
    }
  }

  private void tellColumnsOfSize(SnippetSplitter.Piece piece) {
    if (ColumnOfSize.mayBeIn(piece.source())) {
      for (ColumnOfSize found : ColumnOfSize.in(piece.source())) {
        int line = SnippetPlaces.lineOf(source, piece.offset() + found.offset());
        notices.columnOfSize(
            found.column(), found.name(), found.size(), found.valueType(), firstLine - 1 + line);
      }
    }
  }

  private void tellUnresolved() {
    for (Snippet snippet : unresolved.values()) {
      if (snippet instanceof DeclarationSnippet declared
          && engine.shell.status(snippet) != Status.VALID
          && engine.shell.status(snippet).isActive()) {
        notices.notYetUsable(
            declared.name(), engine.shell.unresolvedDependencies(declared).toList());
      }
    }
  }

  private ThrownInCell thrown(JShellException exception) {
    return new ThrownReader(engine.shell, places).read(exception);
  }
}
