package org.ishizue.runtime.agent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.instrument.ClassFileTransformer;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says something to the learner when a class of a library is loaded, which is just before it is first used:
 * that there is a better way, for instance. A jar lists such classes in {@code META-INF/ishizue/class-notices},
 * one a line: the class's name, a space, and the name of a {@code Supplier<String>} with a public constructor,
 * which gives the text. Each is said once a session, on System.err, and so in the cell that came upon the
 * class. Changes no class.
 */
final class ClassNotices implements ClassFileTransformer {
  static final String RESOURCE = "META-INF/ishizue/class-notices";

  private final ClassLoader loader;
  private final Consumer<String> say;
  private volatile @Nullable Map<String, String> suppliers;

  /**
   * Watches.
   *
   * @param loader whose class path lists the classes, and has the suppliers
   * @param say where the texts go
   */
  ClassNotices(ClassLoader loader, Consumer<String> say) {
    this.loader = loader;
    this.say = say;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader of,
      @Nullable String className,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    // what the JDK and we ourselves load needs no look at the class path, which costs time at the
    // start
    if (of != null && className != null && !className.startsWith("org/ishizue/")) {
      String supplier = suppliers().remove(className.replace('/', '.'));
      if (supplier != null) {
        say(supplier);
      }
    }
    return null; // the class stays as it is
  }

  private void say(String supplier) {
    String text;
    try {
      text = Class.forName(supplier, true, loader)
          .asSubclass(Supplier.class)
          .getConstructor()
          .newInstance()
          .get()
          .toString();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      text = supplier + ": " + e; // an exception thrown from here would be lost
    }
    say.accept(text);
  }

  private Map<String, String> suppliers() {
    Map<String, String> known = suppliers;
    if (known == null) {
      known = read();
      suppliers = known;
    }
    return known;
  }

  private Map<String, String> read() {
    Map<String, String> read = new ConcurrentHashMap<>();
    try {
      for (URL resource : loader.resources(RESOURCE).toList()) {
        var connection = resource.openConnection();
        connection.setUseCaches(false);
        try (BufferedReader lines = new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
          lines.lines().map(line -> line.strip().split("\\s+", -1)).forEach(words -> {
            if (words.length == 2 && !words[0].startsWith("#")) {
              read.put(words[0], words[1]);
            }
          });
        }
      }
    } catch (IOException | RuntimeException e) {
      say.accept(RESOURCE + ": " + e);
    }
    return read;
  }
}
