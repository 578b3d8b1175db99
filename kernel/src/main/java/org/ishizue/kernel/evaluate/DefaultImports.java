package org.ishizue.kernel.evaluate;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * What every cell has imported, declared to a new JShell. One by one, each import is parsed, analysed and compiled together
 * with those before it, which is a quarter of the time that a kernel takes to its first result. JShell itself declares
 * several snippets together when one changes others, but offers no way to ask for it: this reaches into it, where the VM was
 * started with {@link CompiledClasses#OPENED}, and declares one by one elsewhere.
 */
final class DefaultImports {
  private DefaultImports() {}

  /**
   * Declares them one by one.
   *
   * @param imports without the word itself and the semicolon
   * @throws IllegalStateException if one does not compile
   */
  static void declareOneByOne(JShell shell, List<String> imports) {
    shell.imports().toList().forEach(shell::drop);
    imports.forEach(imported -> declareAlone(shell, imported));
  }

  private static void declareAlone(JShell shell, String imported) {
    List<SnippetEvent> events = shell.eval(source(imported));
    Snippet declared = events.get(0).snippet();
    if (shell.status(declared) != Snippet.Status.VALID) {
      String why = shell
          .diagnostics(declared)
          .map(diag -> diag.getMessage(Locale.ROOT))
          .collect(Collectors.joining("; "));
      throw new IllegalStateException(
          "The default import " + imported + " does not compile: " + why);
    }
  }

  private static String source(String imported) {
    return "import " + imported + ";";
  }

  /**
   * Declares them together. A wrong one is not noticed, except by the next snippet, which then does not compile.
   *
   * @return whether JShell let itself be asked
   */
  static boolean declareTogether(JShell shell, List<String> imports) {
    try {
      Object eval = accessible(JShell.class.getDeclaredField("eval")).get(shell);
      Method parse = eval.getClass().getDeclaredMethod("sourceToSnippets", String.class);
      Method compile = eval.getClass().getDeclaredMethod("compileAndLoad", Set.class);
      parse.setAccessible(true);
      compile.setAccessible(true);
      Class<?> unit = Class.forName("jdk.jshell.Unit");
      Class<?> diagnostics = Class.forName("jdk.jshell.DiagList");
      Constructor<?> newUnit =
          unit.getDeclaredConstructor(JShell.class, Snippet.class, Snippet.class, diagnostics);
      newUnit.setAccessible(true);
      Constructor<?> none = diagnostics.getDeclaredConstructor();
      none.setAccessible(true);
      Set<Object> units = new LinkedHashSet<>();
      for (String imported : imports) {
        for (Object snippet : (List<?>) parse.invoke(eval, source(imported))) {
          units.add(newUnit.newInstance(shell, snippet, null, none.newInstance()));
        }
      }
      compile.invoke(eval, units);
      return true;
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(DefaultImports.class.getName())
          .log(System.Logger.Level.DEBUG, "Imports are declared one by one", e);
      return false;
    }
  }

  private static Field accessible(Field field) {
    field.setAccessible(true);
    return field;
  }
}
