package org.ishizue.kernel.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmDiedException;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java source in the learner's session, and renews that session's VM when it ends. The first engine
 * starts in the background; whoever needs it waits for it.
 */
public final class Evaluator implements AutoCloseable {
  /** Cells that follow each other at once, as when all are run, leave no moment that counts as idle. */
  private static final Duration QUIET = Duration.ofMillis(400);

  private final UserVmConfig config;
  private final List<String> imports;
  private final UserVmListener listener;
  private final SnippetPlaces places = new SnippetPlaces();
  private final Interrupter interrupter = new Interrupter();
  private final IdleMoment idle = new IdleMoment();
  private final AtomicInteger changes = new AtomicInteger();
  private CompletableFuture<Engine> engine;

  /** A VM that runs before there is a compiler for it; null where an engine brings its own. */
  private final @Nullable UserVm waiting;

  private boolean closed;
  private volatile @Nullable Duration limit;
  private volatile InvocationListener invocations = (shell, vm, className, origin) -> {};

  public Evaluator(UserVmConfig config, List<String> imports, UserVmListener listener) {
    this.config = config;
    this.imports = List.copyOf(imports);
    this.listener = listener;
    this.waiting = null;
    this.engine = startEngine(null);
  }

  private Evaluator(UserVmConfig config, UserVmListener listener) throws IOException {
    this.config = config;
    this.imports = List.of();
    this.listener = listener;
    this.engine = new CompletableFuture<>();
    CallbackRuns callbacks = new CallbackRuns(listener, interrupter);
    this.waiting = UserVm.start(config, callbacks);
    callbacks.of(waiting);
  }

  /**
   * A session whose VM starts at once and that compiles nothing until a {@link SharedCompiler} serves it. Its VM is
   * its only one. What a cell's last expression gives is not shown: nobody sits before such a session, and to draw a
   * chart takes longer than all the rest.
   *
   * @param config with an enclosure
   * @throws IOException if the VM's process cannot be started
   */
  public static Evaluator awaitingCompiler(UserVmConfig config, UserVmListener listener)
      throws IOException {
    if (config.enclosure() == null) {
      throw new IllegalArgumentException("such a VM would be renewed");
    }
    return new Evaluator(config, listener);
  }

  synchronized void servedBy(JavaShell java) {
    if (waiting == null || closed) {
      throw new IllegalStateException("this session has a compiler, or is over");
    }
    java.control.serve(waiting);
    engine.complete(new Engine(waiting, java, List.of(), true));
  }

  /**
   * Runs a cell's Java source.
   *
   * @param cell the number under which output is reported
   * @param executionCount the number that the learner sees
   * @param firstLine 1-based line of the cell on which the source begins
   * @param notices hears what the learner should know though nothing failed, such as a variable's reset
   */
  public EvalOutcome evaluate(
      int cell, int executionCount, int firstLine, String source, Notices notices) {
    idle.begun();
    try {
      return evaluated(cell, executionCount, firstLine, source, notices);
    } finally {
      changes.incrementAndGet();
      idle.ended();
    }
  }

  private EvalOutcome evaluated(
      int cell, int executionCount, int firstLine, String source, Notices notices) {
    interrupter.begun();
    changes.incrementAndGet();
    Engine current;
    try {
      current = livingEngine(notices);
    } catch (RuntimeException e) {
      interrupter.gaveUp();
      throw e;
    }
    EvalOutcome outcome = run(current, cell, executionCount, firstLine, source, notices);
    if (outcome instanceof EvalOutcome.VmEnded ended) {
      List<String> lost = lostNames(current);
      renew(current);
      return new EvalOutcome.VmEnded(ended.exitCode(), ended.byInterrupt(), lost);
    }
    return outcome;
  }

  private EvalOutcome run(
      Engine current, int cell, int executionCount, int firstLine, String source, Notices notices) {
    return new CellRun(
            current,
            places,
            interrupter,
            cell,
            executionCount,
            firstLine,
            source,
            notices,
            invocations,
            waiting == null,
            limit)
        .run();
  }

  /**
   * The lines of a text that an expression stands for in the learner's VM; none if it has no such value. A VM that
   * has ended is left as it is: what was lost is for the next cell to tell.
   */
  public List<String> linesOf(String expression) {
    Engine current = engine();
    if (!current.vm.isAlive()) {
      return List.of();
    }
    interrupter.begun();
    EvalOutcome outcome = run(current, 0, 0, 1, expression, Notices.IGNORED);
    if (outcome instanceof EvalOutcome.Completed completed && completed.shown() != null) {
      return completed.shown().data().getOrDefault(MimeBundle.PLAIN, "").lines().toList();
    }
    return List.of();
  }

  private Engine livingEngine(Notices notices) {
    Engine current = engine();
    if (!current.vm.isAlive()) {
      notices.sessionLost(current.vm.ended().join(), lostNames(current));
      renew(current); // a VM that is shut in stays the last one: the run then ends with it
      current = engine();
    }
    return current;
  }

  /**
   * Calls a static method with texts in the learner's VM, without the compiler.
   *
   * @param cell the number under which output is reported
   * @param owner name of the class, which must be on the VM's class path
   * @param method takes String[] and returns nothing
   */
  public EvalOutcome call(int cell, String owner, String method, List<String> texts) {
    UserVm vm = engine().vm;
    try {
      String name = "REPL.$Call$" + vm.newId();
      List<Command.ClassFile> load = List.of(CallClass.of(name, owner, method, texts));
      if (vm.ask(id -> new Command.Load(id, load)) instanceof Report.Refused) {
        return new EvalOutcome.NotCompiled(List.of());
      }
      Report answer = vm.ask(id -> new Command.Invoke(id, cell, name, CallClass.METHOD, false));
      return answer instanceof Report.Threw threw
          ? new EvalOutcome.Threw(explain(threw.thrown()))
          : new EvalOutcome.Completed(null);
    } catch (UserVmDiedException e) {
      return new EvalOutcome.VmEnded(e.exitCode(), false, List.of());
    }
  }

  /** Waits until every class is known to the {@link #analyse analysis}; the first time takes half a second. */
  public void awaitClassNames() {
    ClassIndexing.await(engine().analysis);
  }

  /** Returns when no cell has run for so long, nor a VM been started for one. */
  public void awaitIdle(Duration quiet) throws InterruptedException {
    idle.await(quiet);
  }

  /** Interrupts whatever runs now. Returns at once; the running evaluation then ends as Interrupted. */
  public void interrupt() {
    interrupter.interrupt();
  }

  /** Uses JShell's analysis, alone; waits while code is compiled, not while it runs. */
  public <T> T analyse(Function<SourceCodeAnalysis, T> work) {
    Engine current = engine();
    current.lock.lock();
    try {
      return work.apply(current.analysis);
    } finally {
      current.lock.unlock();
    }
  }

  /** What a name or call in source is: see {@link SourceQuestions#describe}. */
  public List<SourceQuestions.Description> describe(String code, int cursor) {
    Engine current = engine();
    current.lock.lock();
    try {
      current.findJavadoc();
      return SourceQuestions.describe(current.shell, code, cursor);
    } finally {
      current.lock.unlock();
    }
  }

  /** Rises with each cell and whatever else may change what names mean. */
  public int changes() {
    return changes.get();
  }

  /** Uses JShell itself in the same way. */
  public <T> T query(Function<JShell, T> work) {
    Engine current = engine();
    current.lock.lock();
    try {
      return work.apply(current.shell);
    } finally {
      current.lock.unlock();
    }
  }

  /**
   * Does something in this VM that an interrupt ends.
   *
   * @throws InterruptedException if one did
   */
  public <T> T interruptible(Supplier<T> work) throws InterruptedException {
    KernelWork running = new KernelWork(engine().vm, Thread.currentThread());
    interrupter.callbackStarted(running);
    try {
      T result = work.get();
      if (running.wasInterrupted()) {
        throw new InterruptedException();
      }
      return result;
    } catch (RuntimeException e) {
      if (running.wasInterrupted()) {
        throw new InterruptedException();
      }
      throw e;
    } finally {
      interrupter.finished(running);
      boolean unused = Thread.interrupted(); // it was for that work
    }
  }

  /** What was thrown outside a cell, with its places in cells. */
  public ThrownInCell explain(Report.Thrown thrown) {
    return query(shell -> new ThrownReader(shell, places).read(thrown));
  }

  /** Takes what a learner has declared out of the session, if it is among these names or they are none. */
  public List<String> drop(List<String> names) {
    changes.incrementAndGet();
    return query(shell -> {
      List<String> dropped = new ArrayList<>();
      for (Snippet snippet : shell.snippets().toList()) {
        if (snippet instanceof DeclarationSnippet declared
            && shell.status(snippet).isActive()
            && (names.isEmpty() || names.contains(declared.name()))) {
          shell.drop(snippet);
          dropped.add(declared.name());
        }
      }
      return dropped;
    });
  }

  /** Tells a listener, instead of the one before, of every method of the learner's before it runs. */
  public void beforeInvocations(InvocationListener listener) {
    invocations = listener;
  }

  /** From now on interrupts a statement that takes longer; null for no limit. */
  public void limitStatements(@Nullable Duration most) {
    limit = most;
  }

  /** Where a snippet stood; null for what was not evaluated as part of a cell. */
  public SnippetPlaces.@Nullable Origin originOf(Snippet snippet) {
    return places.get(snippet.id());
  }

  /** The VM that serves the session now; waits while it starts. */
  public UserVm userVm() {
    return engine().vm;
  }

  /** Adds a jar or folder to the class path of this session. */
  public void addToClassPath(String path) {
    Engine current = engine();
    current.lock.lock();
    try {
      current.addToClassPath(path);
      changes.incrementAndGet();
    } finally {
      current.lock.unlock();
    }
  }

  /** Sends a command to the user VM without waiting for anything. */
  public void tell(Command command) {
    engine().vm.send(command);
  }

  @Override
  public void close() {
    CompletableFuture<Engine> last;
    synchronized (this) {
      closed = true;
      last = engine;
    }
    if (waiting != null) {
      waiting.close();
      return;
    }
    try {
      last.join().close();
    } catch (CompletionException e) {
      System.getLogger(Evaluator.class.getName())
          .log(System.Logger.Level.DEBUG, "Never started", e);
    }
  }

  private static List<String> lostNames(Engine engine) {
    return engine
        .shell
        .snippets()
        .filter(snippet -> engine.shell.status(snippet).isActive())
        .flatMap(Evaluator::nameOf)
        .toList();
  }

  private static Stream<String> nameOf(Snippet snippet) {
    if (snippet instanceof VarSnippet variable) {
      return variable.name().startsWith("$") ? Stream.empty() : Stream.of(variable.name());
    } else if (snippet instanceof MethodSnippet method) {
      return Stream.of(method.name() + "()");
    } else if (snippet instanceof TypeDeclSnippet type) {
      return Stream.of(type.name());
    }
    return Stream.empty();
  }

  private Engine engine() {
    CompletableFuture<Engine> current;
    synchronized (this) {
      if (engine.isCompletedExceptionally() && !closed) {
        engine = startEngine(null); // whatever was missing then may be there now
      }
      current = engine;
    }
    return current.join();
  }

  private synchronized void renew(@Nullable Engine ended) {
    if (engine.isDone()
        && !engine.isCompletedExceptionally()
        && engine.join() == ended
        && config.enclosure() == null
        && !closed) {
      engine = startEngine(ended);
    }
  }

  /** Starts an engine once the one before it, if any, has given up its files. */
  private CompletableFuture<Engine> startEngine(@Nullable Engine before) {
    idle.begun();
    CompletableFuture<Engine> starting = CompletableFuture.supplyAsync(
        () -> {
          try {
            if (before != null) {
              before.close();
            }
            return Engine.start(config, imports, new CallbackRuns(listener, interrupter));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            idle.ended();
          }
        },
        task -> daemon("engine-start", task));
    var unusedAnswer =
        starting.thenAcceptAsync(this::indexWhenIdle, task -> daemon("class-names", task));
    if (Runtime.version().feature() >= 20 && config.enclosure() == null) {
      // The first use of the debug interface takes 100 ms: better now than in the first interrupt.
      var unused = starting.thenAcceptAsync(
          started -> started.vm.prepareToStop(),
          CompletableFuture.delayedExecutor(
              2, TimeUnit.SECONDS, task -> daemon("engine-idle", task)));
    }
    return starting;
  }

  private void indexWhenIdle(Engine started) {
    try {
      idle.await(QUIET);
      ClassIndexing.begin(started.analysis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does; the thread ends with it
    }
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
