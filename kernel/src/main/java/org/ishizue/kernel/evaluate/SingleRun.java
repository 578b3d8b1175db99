package org.ishizue.kernel.evaluate;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/**
 * One run of javac where JShell makes two. It has javac analyse what is declared, looks at the errors, and then has another javac
 * parse, attribute and check the same text once more to make classes of it. Here the javac that has found no error goes on and
 * makes the classes; when JShell asks for them, it gets these. JShell offers no way to this: its pool of javacs is replaced by
 * one that asks here; where the VM was not started with {@link JavacClasses#OPENED}, nothing is changed.
 */
final class SingleRun {
  /** What tells JShell's options for an analysis, and what its options for classes have besides. */
  private static final String ANALYSIS = "should-stop";

  private static final String PARAMETERS = "-parameters";

  /** What JShell calls the classes whose snippets are only looked at: jdk.jshell.Util.REPL_DOESNOTMATTER_CLASS_NAME. */
  private static final String LOOKED_AT = "DOESNOTMATTER";

  private final Object taskFactory;
  private final Field poolField;
  private final PoolClasses.Pool pool;

  /** The classes of the last analysis; JShell asks for them next, or never. */
  private @Nullable Made made;

  private @Nullable JavacPackage jshells;

  private boolean works = true;

  private SingleRun(Object taskFactory, Field poolField) throws ReflectiveOperationException {
    this.taskFactory = taskFactory;
    this.poolField = poolField;
    this.pool = PoolClasses.pool(this);
    poolField.set(taskFactory, pool);
  }

  /** Of a JShell that runs no annotation processors; null where it cannot be reached into. */
  static @Nullable SingleRun of(JShell shell) {
    try {
      Object taskFactory = CompiledClasses.field(shell, "taskFactory");
      Field field = taskFactory.getClass().getDeclaredField("javacTaskPool");
      field.setAccessible(true);
      return new SingleRun(taskFactory, field);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      System.getLogger(SingleRun.class.getName())
          .log(System.Logger.Level.DEBUG, "javac runs twice; see " + JavacClasses.OPENED, e);
      return null;
    }
  }

  /** JShell has made itself another pool, since what its javacs remember of the class path is out of date. */
  void classPathHasGrown() {
    try {
      synchronized (pool) { // as JavacTaskPool does
        ((Map<?, ?>) CompiledClasses.field(pool, "options2Contexts")).clear();
      }
      made = null;
      jshells = null; // it knows the packages of those javacs
      poolField.set(taskFactory, pool);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e); // it could be set before
    }
  }

  /** What JShell's pool is asked for. */
  record Question(
      @Nullable Writer out,
      JavaFileManager files,
      DiagnosticListener<? super JavaFileObject> listener,
      List<String> options,
      @Nullable Iterable<String> classes,
      List<JavaFileObject> units,
      Object worker) {

    private Question withParameters(Object other) {
      List<String> more = new ArrayList<>(options);
      if (!more.contains(PARAMETERS)) {
        more.add(PARAMETERS);
      }
      return new Question(out, files, listener, more, classes, units, other);
    }

    private boolean isAnalysis() {
      return options.stream().anyMatch(option -> option.contains(ANALYSIS));
    }
  }

  /** A run that JShell asks for; what its worker gives. */
  @Nullable
  Object run(Question question) {
    Made ready = made;
    made = null;
    if (!works) {
      return pool.plain(question);
    }
    if (question.isAnalysis()) {
      // The same options whether classes are made or not: for each set of them there is another
      // javac.
      return pool.plain(question.withParameters(pool.worker(task -> {
        Object context = PoolClasses.context(task);
        Object result = pool.ask(question.worker(), task);
        Made classes = make(question, task, context);
        made = classes == null ? made : classes; // JShell may have analysed another text within
        return result;
      })));
    }
    if (ready != null && question.options().contains(PARAMETERS) && ready.isOf(question.units())) {
      return pool.ask(
          question.worker(),
          PoolClasses.task(
              ready.context(), () -> ready.writeTo(question.files(), question.units())));
    }
    return pool.plain(question);
  }

  /** The classes of what was analysed; null if there are none, or nobody will ask for them. */
  private @Nullable Made make(Question question, JavacTask task, Object context) {
    if (!(question.listener() instanceof DiagnosticCollector<?> found)
        || hasErrors(found)
        || question.units().stream().anyMatch(SingleRun::isLookedAt)) {
      return null;
    }
    try {
      Map<String, byte[]> classes = new LinkedHashMap<>();
      for (JavaFileObject file : task.generate()) {
        try (var bytes = file.openInputStream()) {
          classes.put(file.getName(), bytes.readAllBytes());
        }
      }
      forget(context);
      // Some errors are found only now, such as a text that is too long for a class: JShell's own
      // second run says so.
      return hasErrors(found) ? null : new Made(context, textsOf(question.units()), classes);
    } catch (IOException | ReflectiveOperationException | IllegalStateException e) {
      works = false;
      System.getLogger(SingleRun.class.getName())
          .log(System.Logger.Level.WARNING, "javac runs twice from now on", e);
      return null;
    }
  }

  private void forget(Object context) throws ReflectiveOperationException {
    if (jshells == null) {
      jshells = new JavacPackage(context);
    }
    jshells.forget(context);
  }

  /** An import has no class of its own, and its text therefore no other name. */
  private static boolean isLookedAt(JavaFileObject unit) {
    return unit.getName().contains(LOOKED_AT) && !textOf(unit).startsWith("import ");
  }

  private static boolean hasErrors(DiagnosticCollector<?> found) {
    return found.getDiagnostics().stream()
        .anyMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
  }

  private static List<String> textsOf(List<JavaFileObject> units) {
    return units.stream().map(unit -> unit.getName() + '\n' + textOf(unit)).toList();
  }

  private static String textOf(JavaFileObject unit) {
    try {
      return unit.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is in memory
    }
  }

  /**
   * Classes that were made.
   *
   * @param context javac's, of the run that made them
   * @param texts of what they were made of, each with its name
   * @param classes by name, such as {@code REPL.$JShell$1}
   */
  private record Made(Object context, List<String> texts, Map<String, byte[]> classes) {
    boolean isOf(List<JavaFileObject> units) {
      return texts.equals(textsOf(units));
    }

    /** As javac would write them now. */
    void writeTo(JavaFileManager files, List<JavaFileObject> units) {
      try {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
          JavaFileObject file = files.getJavaFileForOutput(
              StandardLocation.CLASS_OUTPUT,
              each.getKey(),
              JavaFileObject.Kind.CLASS,
              unitOf(each.getKey(), units));
          try (OutputStream out = file.openOutputStream()) {
            out.write(each.getValue());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e); // they are in memory
      }
    }

    private static JavaFileObject unitOf(String name, List<JavaFileObject> units) {
      String path = '/' + name.replace('.', '/');
      for (JavaFileObject unit : units) {
        String own = unit.getName().replaceFirst("\\.java$", "");
        if (path.equals(own) || path.startsWith(own + '$')) {
          return unit;
        }
      }
      throw new IllegalStateException("no source of " + name + " among " + units);
    }
  }
}
