package org.ishizue.runtime.agent;

import java.lang.reflect.InvocationTargetException;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** One running piece of the learner's code, on its own thread. */
final class Invocation implements Runnable {
  private final Task task;
  private final Runnable before;
  private final Runnable whenDone;
  private final Thread thread;
  private volatile boolean interrupted;
  private volatile boolean leftLearnersCode;

  Invocation(Task task, ClassLoader loader, Runnable before, Runnable whenDone) {
    this.task = task;
    this.before = before;
    this.whenDone = whenDone;
    this.thread = new Thread(this, "cell-" + task.cell());
    thread.setContextClassLoader(loader);
  }

  void start() {
    thread.start();
  }

  int group() {
    return task.group();
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
    Cells.enter(task.group(), task.cell());
    MimeBundle shown = null;
    Report.Thrown thrown = null;
    try {
      before.run();
      shown = task.call();
    } catch (Throwable e) { // all of it is the learner's: the kernel must know, this VM must go on
      thrown = describe(
          e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e);
    }
    leftLearnersCode = true;
    if (interrupted) {
      thrown = Throwables.describe(new CellInterrupted(), true);
      PoolWorkers.awaitQuiet();
    }
    whenDone.run();
    end(shown, thrown);
  }

  private void end(@Nullable MimeBundle shown, Report.@Nullable Thrown thrown) {
    if (thrown == null) {
      task.returned(shown);
    } else {
      task.threw(thrown);
    }
  }

  /** A late interruption may hit while the answer is being made: once more, then. */
  private Report.Thrown describe(Throwable thrown) {
    try {
      return Throwables.describe(thrown, interrupted);
    } catch (CellInterrupted e) {
      return Throwables.describe(e, true);
    }
  }
}
