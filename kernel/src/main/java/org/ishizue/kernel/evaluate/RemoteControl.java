package org.ishizue.kernel.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jdk.jshell.spi.ExecutionControl;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.kernel.uservm.UserVmDiedException;
import org.ishizue.kernel.uservm.WovenClasses;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/**
 * JShell's way to the learner's VM. While a method of the learner's runs, the lock on JShell is given up, so
 * that completion, and a cell in another subshell, can be served meanwhile; JShell has finished its own
 * bookkeeping by then.
 */
final class RemoteControl implements ExecutionControl {
  private static final ThreadLocal<@Nullable Run> CURRENT = new ThreadLocal<>();

  private final ReentrantLock lock;

  /** Null while JShell only warms up: its classes then go nowhere. */
  private volatile @Nullable UserVm vm;

  /** Whether JShell's additions to the class path are already on the VM's own. */
  private volatile boolean classPathGiven = true;

  RemoteControl(@Nullable UserVm vm, ReentrantLock lock) {
    this.vm = vm;
    this.lock = lock;
  }

  /** From now on classes go to this VM, and it runs them; to none if it is null. */
  void serve(@Nullable UserVm other) {
    vm = other;
  }

  /**
   * One evaluation on the current thread: what it is for and what came of it. Before a method runs, the name
   * of its class is told.
   */
  static final class Run {
    final int cell;
    final boolean show;
    private final Consumer<String> beforeInvoke;
    final List<String> lost = new ArrayList<>();
    volatile int invokeId = Interruptible.NONE;

    @Nullable
    MimeBundle shown;

    boolean interrupted;

    Run(int cell, boolean show, Consumer<String> beforeInvoke) {
      this.cell = cell;
      this.show = show;
      this.beforeInvoke = beforeInvoke;
    }
  }

  static void begin(Run run) {
    CURRENT.set(run);
  }

  static void end() {
    CURRENT.remove();
  }

  void classPathGrowsFromNowOn() {
    classPathGiven = false;
  }

  @Override
  public void load(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    List<Command.ClassFile> woven = WovenClasses.of(classes, vm);
    Report answer = ask(id -> new Command.Load(id, woven));
    if (answer instanceof Report.Refused refused) {
      throw new ClassInstallException(refused.reason(), new boolean[classes.length]);
    }
    Run run = CURRENT.get();
    if (run != null && answer instanceof Report.Done done) {
      run.lost.addAll(done.lost());
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, EngineTerminationException {
    List<Command.ClassFile> woven = WovenClasses.of(classes, vm);
    if (ask(id -> new Command.Redefine(id, woven)) instanceof Report.Refused refused) {
      throw new ClassInstallException(refused.reason(), new boolean[classes.length]);
    }
  }

  @Override
  public String invoke(String className, String methodName)
      throws RunException, EngineTerminationException {
    Run run = CURRENT.get();
    if (run == null) {
      run = new Run(0, false, name -> {});
    }
    UserVm served = vm;
    if (served == null) {
      return "";
    }
    run.beforeInvoke.accept(className);
    int id = served.newId();
    Command command = new Command.Invoke(id, run.cell, className, methodName, run.show);
    run.invokeId = id;
    int holds = lock.getHoldCount();
    for (int i = 0; i < holds; i++) {
      lock.unlock();
    }
    Report answer;
    try {
      answer = served.await(id, command);
    } catch (UserVmDiedException e) {
      throw new EngineTerminationException(e.getMessage());
    } finally {
      for (int i = 0; i < holds; i++) {
        lock.lock();
      }
      run.invokeId = Interruptible.NONE;
    }
    if (answer instanceof Report.Threw threw) {
      throw asRunException(run, threw.thrown());
    }
    if (answer instanceof Report.Returned returned) {
      run.shown = returned.shown();
    }
    return "";
  }

  private static RunException asRunException(Run run, Report.Thrown thrown) {
    StackTraceElement[] frames = thrown.frames().toArray(StackTraceElement[]::new);
    switch (thrown.kind()) {
      case INTERRUPTED -> {
        run.interrupted = true;
        return new StoppedException();
      }
      case UNRESOLVED -> {
        return new ResolutionException(thrown.snippetId(), frames);
      }
      case USER -> {
        UserException exception = new UserException(thrown.message(), thrown.className(), frames);
        if (thrown.cause() != null) {
          exception.initCause(asRunException(run, thrown.cause()));
        }
        return exception;
      }
    }
    throw new IllegalStateException("No such kind: " + thrown.kind());
  }

  /** JShell asks for a variable's value after each declaration; nobody here reads it. */
  @Override
  public String varValue(String className, String varName) {
    return "";
  }

  @Override
  public void addToClasspath(String path) throws EngineTerminationException, InternalException {
    if (classPathGiven) {
      return;
    }
    for (String entry : path.split(java.io.File.pathSeparator, -1)) {
      if (ask(id -> new Command.AddToClassPath(id, entry)) instanceof Report.Refused refused) {
        throw new InternalException(refused.reason());
      }
    }
  }

  /** Not used: interrupting goes past JShell, straight to the VM. */
  @Override
  public void stop() {}

  @Override
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void close() {
    UserVm served = vm;
    if (served != null) {
      served.close();
    }
  }

  private Report ask(java.util.function.IntFunction<Command> command)
      throws EngineTerminationException {
    UserVm served = vm;
    try {
      return served == null ? new Report.Done(0, List.of()) : served.ask(command);
    } catch (UserVmDiedException e) {
      throw new EngineTerminationException(e.getMessage());
    }
  }
}
