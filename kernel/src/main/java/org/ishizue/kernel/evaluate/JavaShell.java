package org.ishizue.kernel.evaluate;

import java.io.File;
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
import org.jspecify.annotations.Nullable;

/**
 * One JShell with its way to a VM. Its lock is held by whoever uses it, since JShell is not made for several
 * threads.
 */
final class JavaShell implements AutoCloseable {
  final ReentrantLock lock;
  final RemoteControl control;
  final JShell shell;
  final SourceCodeAnalysis analysis;
  final CompiledClasses classes;

  private JavaShell(ReentrantLock lock, RemoteControl control, JShell shell) {
    this.lock = lock;
    this.control = control;
    this.shell = shell;
    this.analysis = shell.sourceCodeAnalysis();
    ClassIndexing.holdBack(analysis);
    this.classes = CompiledClasses.of(shell);
  }

  /**
   * A JShell that has compiled one of each kind of snippet and knows the default imports.
   *
   * @param vm where it runs what it compiles; null for one that is only to compile for now
   */
  static JavaShell start(@Nullable UserVm vm, List<Path> classPath, List<String> imports) {
    ReentrantLock lock = new ReentrantLock();
    RemoteControl control = new RemoteControl(vm, lock);
    List<String> options = new ArrayList<>(List.of("-Xlint:none", "-g"));
    options.addAll(KernelEnvironment.current().compilerOptions());
    JShell shell = JShell.builder()
        .executionEngine(new Provider(control), Map.of())
        .compilerOptions(options.toArray(String[]::new))
        .build();
    try {
      // The class path first, the analysis after it: the analysis indexes in the background and,
      // where it finds no class path, sets javac's to its default, overwriting ours a moment later.
      shell.addToClasspath(joined(classPath));
      JavaShell java = new JavaShell(lock, control, shell);
      try {
        java.prepare(imports);
      } catch (RuntimeException e) {
        ClassIndexing.begin(java.analysis);
        throw e;
      }
      return java;
    } catch (RuntimeException e) {
      shell.close();
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
    ClassIndexing.begin(analysis);
    shell.close();
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
