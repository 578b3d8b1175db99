package org.ishizue.runtime.declared;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The learner's variables and methods by name. JShell wraps each declaration in a class {@code
 * REPL.$JShell$12} (a later version of it in {@code REPL.$JShell$12B}) as a static member; of two with one
 * name the latest version is what the name means now.
 */
public final class Declared {
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$(\\d+)[A-Z]*");
  private static final ConcurrentNavigableMap<Long, Class<?>> WRAPPERS =
      new ConcurrentSkipListMap<>();

  private static final Set<String> FORGOTTEN = ConcurrentHashMap.newKeySet();
  private static volatile @Nullable Set<String> known;

  private Declared() {}

  /** Notes a class that was just defined or run; it takes the place of its other versions. For the agent. */
  public static void add(Class<?> defined) {
    Matcher matcher = WRAPPER.matcher(defined.getName());
    if (matcher.matches()) {
      WRAPPERS.put(Long.valueOf(matcher.group(1)), defined);
      if (!FORGOTTEN.isEmpty()) {
        for (Field field : defined.getDeclaredFields()) {
          FORGOTTEN.remove(field.getName());
        }
        for (Method method : defined.getDeclaredMethods()) {
          FORGOTTEN.remove(method.getName());
        }
      }
    }
  }

  /** These names mean nothing until they are declared again. */
  public static void forget(Set<String> names) {
    FORGOTTEN.addAll(names);
  }

  /**
   * From now on only these names are known. For whoever drops snippets and goes on in the same VM, where
   * their classes stay.
   */
  public static void only(Set<String> names) {
    known = Set.copyOf(names);
  }

  private static boolean isKnown(String name) {
    Set<String> names = known;
    return !FORGOTTEN.contains(name) && (names == null || names.contains(name));
  }

  /** The variable of a name; empty if no cell has declared one. */
  public static Optional<Variable> variable(String name) {
    if (!isKnown(name)) {
      return Optional.empty();
    }
    for (Class<?> wrapper : WRAPPERS.descendingMap().values()) {
      for (Field field : wrapper.getDeclaredFields()) {
        if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers())) {
          return Optional.of(read(field));
        }
      }
    }
    return Optional.empty();
  }

  /** The methods of a name, the one declared last first; of two with the same parameters only that one. */
  public static List<Method> methods(String name) {
    List<Method> found = new ArrayList<>();
    if (!isKnown(name)) {
      return found;
    }
    for (Class<?> wrapper : WRAPPERS.descendingMap().values()) {
      for (Method method : wrapper.getDeclaredMethods()) {
        if (method.getName().equals(name)
            && Modifier.isStatic(method.getModifiers())
            && !method.isSynthetic()
            && found.stream().noneMatch(other -> sameParameters(other, method))) {
          method.setAccessible(true);
          found.add(method);
        }
      }
    }
    return found;
  }

  private static boolean sameParameters(Method one, Method other) {
    return List.of(one.getParameterTypes()).equals(List.of(other.getParameterTypes()));
  }

  private static Variable read(Field field) {
    try {
      field.setAccessible(true);
      return new Variable(field.getName(), field.getGenericType(), field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot reach " + field, e);
    }
  }
}
