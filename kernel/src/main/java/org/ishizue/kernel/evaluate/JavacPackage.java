package org.ishizue.kernel.evaluate;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What a javac remembers of JShell's package. JShell has it forgotten after each of its runs; who lets a javac go on after that, as
 * {@link SingleRun} does, has to do so again: the javac may have read classes that are about to be replaced.
 */
final class JavacPackage {
  /** jdk.jshell.Util.REPL_PACKAGE. */
  private static final String JSHELLS = "REPL";

  /** The package of each javac, which is read anew even if it had no class. */
  private final Map<Object, Object> known = new WeakHashMap<>();

  private final Method symbols;
  private final Method allClasses;
  private final Method removeClass;
  private final Method packageOf;
  private final Method flatName;
  private final Field module;
  private final Field members;
  private final Field completer;
  private final Method finder;
  private final Method finders;

  /**
   * Finds javac's parts.
   *
   * @param context one of javac's
   * @throws ReflectiveOperationException where they have other names
   */
  JavacPackage(Object context) throws ReflectiveOperationException {
    Class<?> key = context.getClass().getSuperclass();
    ClassLoader javac = key.getClassLoader();
    String code = "com.sun.tools.javac.code.";
    Class<?> symtab = Class.forName(code + "Symtab", false, javac);
    Class<?> symbol = Class.forName(code + "Symbol", false, javac);
    Class<?> packages = Class.forName(code + "Symbol$PackageSymbol", false, javac);
    Class<?> classFinder = Class.forName(code + "ClassFinder", false, javac);
    symbols = open(symtab.getMethod("instance", key));
    allClasses = open(symtab.getMethod("getAllClasses"));
    flatName = open(symbol.getMethod("flatName"));
    removeClass = open(symtab.getMethod(
        "removeClass",
        Class.forName(code + "Symbol$ModuleSymbol", false, javac),
        flatName.getReturnType()));
    packageOf = open(symbol.getMethod("packge"));
    module = packages.getField("modle");
    module.setAccessible(true);
    members = packages.getField("members_field");
    members.setAccessible(true);
    completer = symbol.getField("completer");
    completer.setAccessible(true);
    finder = open(classFinder.getMethod("instance", key));
    finders = open(classFinder.getMethod("getCompleter"));
  }

  private static Method open(Method method) {
    method.setAccessible(true);
    return method;
  }

  /** Forgets it, as JShell's TaskFactory does. */
  void forget(Object context) throws ReflectiveOperationException {
    Object symtab = symbols.invoke(null, context);
    List<Object> all = new ArrayList<>();
    ((Iterable<?>) allClasses.invoke(symtab)).forEach(all::add);
    for (Object each : all) {
      Object in = packageOf.invoke(each);
      if (in.toString().equals(JSHELLS)) {
        removeClass.invoke(symtab, module.get(in), flatName.invoke(each));
        known.put(context, in);
      }
    }
    Object jshells = known.get(context);
    if (jshells != null) {
      members.set(jshells, null);
      completer.set(jshells, finders.invoke(finder.invoke(null, context)));
    }
  }
}
