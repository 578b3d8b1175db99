package org.ishizue.kernel.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  final JavacClasses javacs;
  final ValueBlock values;
  private final JavaShell java;

  /** Jars whose sources the analysis has not been told of; to be used under the lock. */
  private final List<Path> jarsToDocument;

  private final boolean shared;

  /**
   * Both, running.
   *
   * @param jars on the class path
   * @param shared whether the JShell goes on when this VM has ended
   */
  Engine(UserVm vm, JavaShell java, List<Path> jars, boolean shared) {
    this.vm = vm;
    this.java = java;
    this.jarsToDocument = new ArrayList<>(jars);
    this.lock = java.lock;
    this.shell = java.shell;
    this.analysis = java.analysis;
    this.classes = java.classes;
    this.javacs = java.javacs;
    this.values = java.values;
    this.shared = shared;
  }

  /** Starts a user VM and, beside it, a JShell for it. */
  static Engine start(UserVmConfig config, List<String> imports, CallbackRuns listener)
      throws IOException {
    UserVm vm = UserVm.start(config, listener);
    listener.of(vm);
    try {
      JavaShell java = JavaShell.start(vm, config.classPath(), imports);
      return new Engine(vm, java, config.classPath(), false);
    } catch (RuntimeException e) {
      vm.close();
      throw e;
    }
  }

  /** Adds a jar or folder to the class path; the lock is held. */
  void addToClassPath(String path) {
    java.addToClassPath(path);
    jarsToDocument.add(Path.of(path));
  }

  /** Sees to it that the analysis finds the Javadoc of what is on the class path; the lock is held. */
  void findJavadoc() {
    if (!jarsToDocument.isEmpty()) {
      JavadocSources.add(analysis, jarsToDocument);
      jarsToDocument.clear();
    }
  }

  @Override
  public void close() {
    if (!shared) {
      java.close();
    }
    vm.close();
  }
}
