package org.ishizue.kernel.evaluate;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/**
 * The classes that javac remembers from one of its runs to the next. After each run JShell looks through all of them, some
 * thousand, for the handful that it made itself, and has javac forget these; {@code 1 + 1} takes five runs, and that search was
 * more than half of its time. Here javac's table of classes shows none but JShell's to whoever looks through it. It finds each of them as before.
 * JShell offers no way to this; where the VM was not started with {@link #OPENED}, nothing is changed.
 */
final class JavacClasses {
  /** The options that the kernel's VM needs. */
  static final List<String> OPENED = List.of(
      CompiledClasses.OPENED,
      "--add-opens=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED");

  /** JShell's jdk.jshell.Util.REPL_PACKAGE, before a class's name. */
  private static final String JSHELLS = "REPL.";

  private final @Nullable Object pool;
  private final @Nullable Map<?, ? extends Collection<?>> unused;

  /** What has its own table already. */
  private final Set<Object> known = Collections.newSetFromMap(new WeakHashMap<>());

  private JavacClasses(@Nullable Object pool, @Nullable Map<?, ? extends Collection<?>> unused) {
    this.pool = pool;
    this.unused = unused;
  }

  /** Of a JShell that runs no annotation processors, which look through all classes too. */
  @SuppressWarnings("unchecked") // javac's JavacTaskPool: Map<List<String>, Queue<ReusableContext>>
  static JavacClasses of(JShell shell) {
    try {
      Object pool =
          CompiledClasses.field(CompiledClasses.field(shell, "taskFactory"), "javacTaskPool");
      return new JavacClasses(
          pool, (Map<?, ? extends Collection<?>>) CompiledClasses.field(pool, "options2Contexts"));
    } catch (ReflectiveOperationException | RuntimeException e) {
      log(e);
      return none();
    }
  }

  /** One that changes nothing. */
  static JavacClasses none() {
    return new JavacClasses(null, null);
  }

  private static void log(Exception e) {
    System.getLogger(JavacClasses.class.getName())
        .log(System.Logger.Level.DEBUG, "javac's classes are all looked through; see " + OPENED, e);
  }

  /** Shortens what JShell looks through in each javac that waits for its next run. */
  void shorten() {
    if (pool == null || unused == null) {
      return;
    }
    synchronized (pool) { // as JavacTaskPool does
      for (Collection<?> contexts : unused.values()) {
        for (Object context : contexts) {
          if (known.add(context)) {
            shorten(context);
          }
        }
      }
    }
  }

  private static void shorten(Object context) {
    try {
      Class<?> symtab = Class.forName(
          "com.sun.tools.javac.code.Symtab", false, context.getClass().getClassLoader());
      Method instance = symtab.getMethod("instance", context.getClass().getSuperclass());
      instance.setAccessible(true);
      Object symbols = instance.invoke(null, context);
      Field classes = symtab.getDeclaredField("classes");
      classes.setAccessible(true);
      classes.set(symbols, new Table((Map<?, ?>) classes.get(symbols)));
    } catch (ReflectiveOperationException | RuntimeException e) {
      log(e);
    }
  }

  /** javac's Symtab.classes: by flat name, for each module the class. */
  private static final class Table extends HashMap<Object, Object> {
    private static final long serialVersionUID = 1;

    private final transient Map<Object, Object> jshells = new LinkedHashMap<>();

    Table(Map<?, ?> all) {
      super(all);
      all.forEach(this::note);
    }

    private void note(Object name, Object classes) {
      if (name.toString().startsWith(JSHELLS)) {
        jshells.put(name, classes);
      }
    }

    @Override
    public Object put(Object name, Object classes) {
      note(name, classes);
      return super.put(name, classes);
    }

    @Override
    public Object computeIfAbsent(Object name, Function<? super Object, ?> maker) {
      Object classes = super.computeIfAbsent(name, maker);
      note(name, classes);
      return classes;
    }

    /** JShell's only; a copy, since it removes what it finds. javac leaves an empty map for each that was removed. */
    @Override
    public Collection<Object> values() {
      jshells.entrySet().removeIf(entry -> {
        boolean empty = ((Map<?, ?>) entry.getValue()).isEmpty();
        if (empty) {
          remove(entry.getKey());
        }
        return empty;
      });
      return new ArrayList<>(jshells.values());
    }
  }
}
