package org.ishizue.kernel.evaluate;

import java.io.File;
import java.lang.reflect.Field;
import jdk.jshell.JShell;

/**
 * Lets what a learner adds to the class path come before what is there, for javac as for the learner's VM: a
 * library of one's own choice counts, though we bring an older one. JShell appends; this one reaches into
 * it, where the VM was started with {@link CompiledClasses#OPENED}, and does nothing elsewhere.
 */
final class ClassPathOrder {
  private ClassPathOrder() {}

  /** Puts a path first. To be followed by JShell's own addition of it, which makes it known. */
  static void putFirst(JShell shell, String path) {
    try {
      Field factory = JShell.class.getDeclaredField("taskFactory");
      factory.setAccessible(true);
      Object taskFactory = factory.get(shell);
      Field field = taskFactory.getClass().getDeclaredField("classpath");
      field.setAccessible(true);
      String now = String.valueOf(field.get(taskFactory));
      field.set(taskFactory, now.isEmpty() ? path : path + File.pathSeparator + now);
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(ClassPathOrder.class.getName())
          .log(System.Logger.Level.DEBUG, "JShell appends to its class path", e);
    }
  }
}
