package org.ishizue.kernel.evaluate;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/**
 * The classes that JShell has compiled and keeps for javac to find. It keeps those of statements and of
 * dropped temporaries too, though nothing can refer to them any more, and javac lists them all in each of
 * its runs: after 2,000 cells that is half of a cell's time. JShell offers no way to forget them; this one
 * reaches into it, where the VM was started with {@link #OPENED}, and does nothing elsewhere.
 */
final class CompiledClasses {
  /** The option that the kernel's VM needs. */
  static final String OPENED = "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED";

  private final @Nullable Map<?, ?> classes;

  /** By name, what JShell has sent to the VM and need not send again. */
  private final @Nullable Map<?, ?> sent;

  private CompiledClasses(@Nullable Map<?, ?> classes, @Nullable Map<?, ?> sent) {
    this.classes = classes;
    this.sent = sent;
  }

  static CompiledClasses of(JShell shell) {
    try {
      Object fileManager = field(field(shell, "taskFactory"), "fileManager");
      return new CompiledClasses((Map<?, ?>) field(fileManager, "classObjects"), (Map<?, ?>)
          field(field(shell, "classTracker"), "map"));
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(CompiledClasses.class.getName())
          .log(System.Logger.Level.DEBUG, "JShell keeps what it compiled; see " + OPENED, e);
      return new CompiledClasses(null, null);
    }
  }

  /** The names of the classes that are there now. */
  Set<Object> names() {
    return classes == null ? Set.of() : Set.copyOf(classes.keySet());
  }

  /** Whether this JShell lets itself be looked into. */
  boolean areKnown() {
    return classes != null && sent != null;
  }

  /** Forgets all other classes, and that any was sent: another VM comes, which has none. */
  void keepOnly(Set<Object> names) {
    if (classes != null && sent != null) {
      classes.keySet().retainAll(names);
      sent.clear();
    }
  }

  /** Forgets a class and those nested in it. */
  void forget(String className) {
    if (classes != null) {
      classes
          .keySet()
          .removeIf(name -> name.equals(className) || name.toString().startsWith(className + "$"));
    }
  }

  /** The value of a field of JShell's or javac's. */
  static Object field(Object owner, String name) throws ReflectiveOperationException {
    Class<?> type = owner.getClass();
    if (owner instanceof PoolClasses.Pool) {
      type = type.getSuperclass(); // javac's own
    }
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }
}
