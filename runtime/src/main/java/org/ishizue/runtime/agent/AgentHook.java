package org.ishizue.runtime.agent;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.declared.Declared;
import org.ishizue.runtime.wire.Command.ClassFile;
import org.jspecify.annotations.Nullable;

/** Where the JVM hands over the means to redefine classes (the manifest's {@code Launcher-Agent-Class}). */
public final class AgentHook {
  /** The property that, set to false, says that nobody reads notices, so that no class is looked at. */
  private static final String NOTICES = "ishizue.notices";

  private static volatile @Nullable Instrumentation instrumentation;

  private AgentHook() {}

  /** Called by the JVM before {@code main}. */
  public static void agentmain(String arguments, Instrumentation given) {
    instrumentation = given;
    if (!System.getProperty(NOTICES, "").equals("false")) {
      given.addTransformer(
          new ClassNotices(AgentHook.class.getClassLoader(), text -> System.err.println(text)));
    }
  }

  /**
   * Replaces the code of loaded classes.
   *
   * @throws UnsupportedOperationException if the change is one that the JVM cannot make in place, such as an
   *     added field
   */
  static void redefine(List<ClassFile> classes, ClassLoader loader)
      throws ClassNotFoundException, UnmodifiableClassException {
    Instrumentation available = instrumentation;
    if (available == null) {
      throw new UnsupportedOperationException(
          "This JVM was not started with " + AgentHook.class.getName());
    }
    List<ClassDefinition> definitions = new ArrayList<>();
    for (ClassFile classFile : classes) {
      Class<?> loaded = Class.forName(classFile.name(), false, loader);
      definitions.add(new ClassDefinition(loaded, classFile.bytes()));
    }
    available.redefineClasses(definitions.toArray(ClassDefinition[]::new));
    definitions.forEach(definition -> Declared.add(definition.getDefinitionClass()));
  }
}
