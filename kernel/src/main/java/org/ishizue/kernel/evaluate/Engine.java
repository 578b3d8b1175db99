package org.ishizue.kernel.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.kernel.uservm.UserVmConfig;

/** A JShell and the VM that runs what it compiles. Mostly they live and die together. */
final class Engine implements AutoCloseable {
  final UserVm vm;
  final ReentrantLock lock;
  final JShell shell;
  final SourceCodeAnalysis analysis;
  final CompiledClasses classes;
  private final boolean shared;

  /**
   * Both, running.
   *
   * @param shared whether the JShell goes on when this VM has ended
   */
  Engine(UserVm vm, JavaShell java, boolean shared) {
    this.vm = vm;
    this.lock = java.lock;
    this.shell = java.shell;
    this.analysis = java.analysis;
    this.classes = java.classes;
    this.shared = shared;
  }

  /** Starts a user VM and, beside it, a JShell for it. */
  static Engine start(UserVmConfig config, List<String> imports, CallbackRuns listener)
      throws IOException {
    UserVm vm = UserVm.start(config, listener);
    listener.of(vm);
    try {
      return new Engine(vm, JavaShell.start(vm, config.classPath(), imports), false);
    } catch (RuntimeException e) {
      vm.close();
      throw e;
    }
  }

  @Override
  public void close() {
    if (!shared) {
      shell.close();
    }
    vm.close();
  }
}
