package org.ishizue.kernel.evaluate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmListener;

/**
 * One JShell with one user VM: they live and die together. Its lock is held by whoever uses JShell, which is
 * not made for several threads.
 */
final class Engine implements AutoCloseable {
  final ReentrantLock lock;
  final UserVm vm;
  final RemoteControl control;
  final JShell shell;
  final SourceCodeAnalysis analysis;
  final CompiledClasses classes;

  private Engine(UserVm vm, RemoteControl control, JShell shell, ReentrantLock lock) {
    this.lock = lock;
    this.vm = vm;
    this.control = control;
    this.shell = shell;
    this.analysis = shell.sourceCodeAnalysis();
    this.classes = CompiledClasses.of(shell);
  }

  /**
   * Starts a user VM and, beside it, a JShell that has compiled one of each kind of snippet and knows the
   * default imports.
   */
  static Engine start(UserVmConfig config, List<String> imports, UserVmListener listener)
      throws IOException {
    UserVm vm = UserVm.start(config, listener);
    ReentrantLock lock = new ReentrantLock();
    RemoteControl control = new RemoteControl(vm, lock);
    JShell shell = JShell.builder()
        .executionEngine(new Provider(control), Map.of())
        .compilerOptions("-Xlint:none")
        .build();
    try {
      // The class path first, the analysis after it: the analysis indexes in the background and
      // sets javac's
      // class path to its default where it finds none, which would overwrite ours a moment later.
      shell.addToClasspath(joined(config.classPath()));
      Engine engine = new Engine(vm, control, shell, lock);
      engine.prepare(imports);
      return engine;
    } catch (RuntimeException e) {
      shell.close();
      vm.close();
      throw e;
    }
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private void prepare(List<String> imports) {
    control.classPathGrowsFromNowOn();
    for (String imported : imports) {
      List<SnippetEvent> events = shell.eval("import " + imported + ";");
      if (events.get(0).status() != Snippet.Status.VALID) {
        String why = shell
            .diagnostics(events.get(0).snippet())
            .map(diag -> diag.getMessage(Locale.ROOT))
            .collect(Collectors.joining("; "));
        throw new IllegalStateException(
            "The default import " + imported + " does not compile: " + why);
      }
    }
    warmUp();
  }

  /** Compiles what a first cell is likely to hold, so that it finds javac's classes loaded. */
  private void warmUp() {
    List<Snippet> made = new ArrayList<>();
    for (String source : List.of("int ishizue = 1;", "ishizue + 1")) {
      shell.eval(source).forEach(event -> made.add(event.snippet()));
    }
    for (int i = made.size() - 1; i >= 0; i--) {
      if (shell.status(made.get(i)).isActive()) {
        shell.drop(made.get(i));
      }
    }
  }

  @Override
  public void close() {
    shell.close();
    vm.close();
  }

  private record Provider(RemoteControl control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "ishizue";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return control;
    }
  }
}
