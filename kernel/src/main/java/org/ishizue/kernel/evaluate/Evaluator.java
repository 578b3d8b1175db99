package org.ishizue.kernel.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.wire.Command;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java source in the learner's session, and renews that session's VM when it ends. The first engine
 * starts in the background; whoever needs it waits for it.
 */
public final class Evaluator implements AutoCloseable {
  private final UserVmConfig config;
  private final List<String> imports;
  private final UserVmListener listener;
  private final SnippetPlaces places = new SnippetPlaces();
  private final Interrupter interrupter = new Interrupter();
  private CompletableFuture<Engine> engine;
  private boolean closed;

  public Evaluator(UserVmConfig config, List<String> imports, UserVmListener listener) {
    this.config = config;
    this.imports = List.copyOf(imports);
    this.listener = listener;
    this.engine = startEngine(null);
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
    interrupter.begun();
    Engine current;
    try {
      current = livingEngine(notices);
    } catch (RuntimeException e) {
      interrupter.gaveUp();
      throw e;
    }
    CellRun run =
        new CellRun(current, places, interrupter, cell, executionCount, firstLine, source, notices);
    EvalOutcome outcome = run.run();
    if (outcome instanceof EvalOutcome.VmEnded ended) {
      List<String> lost = lostNames(current);
      renew(current);
      return new EvalOutcome.VmEnded(ended.exitCode(), ended.byInterrupt(), lost);
    }
    return outcome;
  }

  private Engine livingEngine(Notices notices) {
    Engine current = engine();
    if (!current.vm.isAlive()) {
      notices.sessionLost(current.vm.ended().join(), lostNames(current));
      renew(current);
      current = engine();
    }
    return current;
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

  /** Adds a jar or folder to the class path of this session. */
  public void addToClassPath(String path) {
    Engine current = engine();
    current.lock.lock();
    try {
      current.shell.addToClasspath(path);
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
        && !closed) {
      engine = startEngine(ended);
    }
  }

  /** Starts an engine once the one before it, if any, has given up its files. */
  private CompletableFuture<Engine> startEngine(@Nullable Engine before) {
    CompletableFuture<Engine> starting = CompletableFuture.supplyAsync(
        () -> {
          try {
            if (before != null) {
              before.close();
            }
            return Engine.start(config, imports, listener);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        task -> daemon("engine-start", task));
    if (Runtime.version().feature() >= 20) {
      // The first use of the debug interface takes 100 ms: better now than in the first interrupt.
      var unused = starting.thenAcceptAsync(
          started -> started.vm.prepareToStop(),
          CompletableFuture.delayedExecutor(
              2, TimeUnit.SECONDS, task -> daemon("engine-idle", task)));
    }
    return starting;
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
