package org.ishizue.kernel.evaluate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  final JavacClasses javacs;
  final ValueBlock values = new ValueBlock();
  private final JarClasses jars;
  private final @Nullable SingleRun single;

  private JavaShell(
      ReentrantLock lock,
      RemoteControl control,
      JShell shell,
      JarClasses jars,
      boolean processors) {
    this.lock = lock;
    this.control = control;
    this.shell = shell;
    this.jars = jars;
    this.analysis = shell.sourceCodeAnalysis();
    ClassIndexing.holdBack(analysis);
    this.classes = CompiledClasses.of(shell);
    SnippetOrder.keep(shell);
    this.single = processors ? null : SingleRun.of(shell); // before anybody looks into its pool
    this.javacs = processors ? JavacClasses.none() : JavacClasses.of(shell);
  }

  /**
   * A JShell that has compiled a snippet and knows the default imports.
   *
   * @param vm where it runs what it compiles; null for one that is only to compile for now
   */
  static JavaShell start(@Nullable UserVm vm, List<Path> classPath, List<String> imports) {
    ReentrantLock lock = new ReentrantLock();
    RemoteControl control = new RemoteControl(vm, lock);
    // Each "a" + b that the JVM joins in its own way costs a millisecond or two when it first runs.
    List<String> options = new ArrayList<>(List.of("-Xlint:none", "-g", "-XDstringConcat=inline"));
    List<String> wanted = KernelEnvironment.current().compilerOptions();
    // JShell runs no annotation processors, unless whoever runs this kernel asks for some.
    boolean processors = wanted.stream().anyMatch(option -> option.contains("proc"));
    if (!processors) {
      options.add("-proc:none");
    }
    options.addAll(wanted);
    JarClasses jars = new JarClasses(index(classPath));
    JShell shell = JShell.builder()
        .executionEngine(new Provider(control), Map.of())
        .compilerOptions(options.toArray(String[]::new))
        .fileManager(files -> new CompilerFiles(files, jars, processors))
        .build();
    try {
      // The class path first, the analysis after it: the analysis indexes in the background and,
      // where it finds no class path, sets javac's to its default, overwriting ours a moment later.
      shell.addToClasspath(joined(classPath));
      JavaShell java = new JavaShell(lock, control, shell, jars, processors);
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

  private static PackageIndex index(List<Path> classPath) {
    try {
      return PackageIndex.of(classPath);
    } catch (IOException e) {
      // javac then opens the jars itself, and says what it cannot read.
      System.getLogger(JavaShell.class.getName())
          .log(System.Logger.Level.WARNING, "No index of packages", e);
      return PackageIndex.NONE;
    }
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private void prepare(List<String> imports) {
    control.classPathGrowsFromNowOn();
    if (!DefaultImports.declareTogether(shell, imports) || !warmUp()) {
      DefaultImports.declareOneByOne(shell, imports); // which names what does not compile
      boolean unused = warmUp();
    }
  }

  /**
   * Compiles a value, so that a first cell finds javac's classes loaded and its code run once. Nothing more: on two cores a kernel's
   * start is short of processor time, and who waits for the first cell waits for this, too.
   *
   * @return whether it does compile
   */
  private boolean warmUp() {
    List<Snippet> made = shell.eval(values.of("1 + 1").orElseThrow()).stream()
        .map(SnippetEvent::snippet)
        .toList();
    boolean valid = made.stream().allMatch(each -> shell.status(each) == Snippet.Status.VALID);
    javacs.shorten();
    made.stream().filter(each -> shell.status(each).isActive()).forEach(shell::drop);
    return valid;
  }

  /** Adds a jar or folder to the class path, before all that is there. */
  void addToClassPath(String path) {
    ClassPathOrder.putFirst(shell, path);
    shell.addToClasspath(path);
    if (single != null) {
      single.classPathHasGrown();
    }
  }

  @Override
  public void close() {
    ClassIndexing.begin(analysis);
    shell.close();
    try {
      jars.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
