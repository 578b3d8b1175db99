package org.ishizue.runtime.agent;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.ishizue.runtime.declared.Declared;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderers;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** One running method of the learner's, on its own thread. */
final class Invocation implements Runnable {
  private final Command.Invoke command;
  private final SnippetLoader loader;
  private final OutputStreams reports;
  private final Runnable whenDone;
  private final Thread thread;
  private volatile boolean interrupted;
  private volatile boolean leftLearnersCode;

  Invocation(
      Command.Invoke command, SnippetLoader loader, OutputStreams reports, Runnable whenDone) {
    this.command = command;
    this.loader = loader;
    this.reports = reports;
    this.whenDone = whenDone;
    this.thread = new Thread(this, "cell-" + command.cell());
    thread.setContextClassLoader(loader);
  }

  void start() {
    thread.start();
  }

  int cell() {
    return command.cell();
  }

  Thread thread() {
    return thread;
  }

  /** Whether its own thread still runs the learner's code, so that stopping it makes sense. */
  boolean isInLearnersCode() {
    return !leftLearnersCode;
  }

  /** Whatever it throws from now on is the interruption's doing. */
  void markInterrupted() {
    interrupted = true;
  }

  @Override
  public void run() {
    Cells.enter(command.cell());
    Report answer;
    try {
      answer = new Report.Returned(command.id(), call());
    } catch (Throwable e) { // all of it is the learner's: the kernel must know, this VM must go on
      Throwable thrown =
          e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
      answer = new Report.Threw(command.id(), describe(thrown));
    }
    leftLearnersCode = true;
    if (interrupted) {
      answer = new Report.Threw(command.id(), Throwables.describe(new CellInterrupted(), true));
      PoolWorkers.awaitQuiet();
    }
    whenDone.run();
    send(answer);
  }

  private @Nullable MimeBundle call() throws ReflectiveOperationException {
    Class<?> wrapper = loader.loadClass(command.className());
    // A declaration that comes again word for word is run again, but not sent again.
    Declared.add(wrapper);
    Method method = wrapper.getDeclaredMethod(command.methodName());
    method.setAccessible(true);
    Object value = method.invoke(null);
    if (!command.show() || value == null || Display.isReturnedId(value)) {
      return null;
    }
    return Renderers.current().render(value);
  }

  /** A late interruption may hit while the answer is being made: once more, then. */
  private Report.Thrown describe(Throwable thrown) {
    try {
      return Throwables.describe(thrown, interrupted);
    } catch (CellInterrupted e) {
      return Throwables.describe(e, true);
    }
  }

  private void send(Report answer) {
    System.out.flush();
    System.err.flush();
    reports.send(answer);
  }
}
