package org.ishizue.runtime.agent;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps variables alive when JShell replaces the class that holds them. JShell keeps each top-level variable
 * in a static field of a wrapper class {@code REPL.$JShell$12}; when something that the variable depends on
 * changes, the wrapper is compiled again as {@code REPL.$JShell$12B} and JShell lets the value go. Wherever
 * the type is still the same, the value is carried over instead.
 */
final class StaticFields {
  private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$\\d+)[A-Z]*");

  private StaticFields() {}

  /** The wrapper's name without its version; any other name as it is. */
  static String baseName(String className) {
    Matcher matcher = WRAPPER.matcher(className);
    return matcher.matches() ? matcher.group(1) : className;
  }

  /**
   * Copies what still fits from the older version of a wrapper to the newer.
   *
   * @return the variables that had a value and could not keep it, since a class in their type is another one
   *     now
   */
  static List<String> carryOver(@Nullable Class<?> older, Class<?> newer) {
    if (older == null || older == newer || !WRAPPER.matcher(newer.getName()).matches()) {
      return List.of();
    }
    List<String> lost = new ArrayList<>();
    for (Field field : newer.getDeclaredFields()) {
      Field before = isVariable(field) ? variable(older, field.getName()) : null;
      if (before != null && !carryOver(before, field)) {
        lost.add(field.getName());
      }
    }
    return lost;
  }

  /** Whether nothing was lost: the value was copied, or there was none. */
  private static boolean carryOver(Field before, Field field) {
    try {
      before.setAccessible(true);
      field.setAccessible(true);
      Object value = before.get(null);
      // By generic type: a List<Bridge> of the old class Bridge is no List<Bridge> of the new one.
      if (before.getGenericType().getTypeName().equals(field.getGenericType().getTypeName())) {
        field.set(null, value);
        return true;
      }
      return value == null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot reach " + field, e);
    }
  }

  private static @Nullable Field variable(Class<?> wrapper, String name) {
    for (Field field : wrapper.getDeclaredFields()) {
      if (field.getName().equals(name) && isVariable(field)) {
        return field;
      }
    }
    return null;
  }

  private static boolean isVariable(Field field) {
    return Modifier.isStatic(field.getModifiers())
        && !Modifier.isFinal(field.getModifiers())
        && !field.isSynthetic();
  }
}
