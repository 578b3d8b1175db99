package org.ishizue.datasets.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder for files that can be made again: the system property {@code ishizue.cache}, else the environment variable
 * {@code ISHIZUE_CACHE}, else where the operating system keeps such files ({@code ~/.cache/ishizue}, {@code
 * ~/Library/Caches/ishizue}, {@code %LOCALAPPDATA%\ishizue\cache}).
 */
public final class CacheFolder {
  /** The system property that names the folder. */
  public static final String PROPERTY = "ishizue.cache";

  private CacheFolder() {}

  /** The folder, which need not exist yet. */
  public static Path current() {
    String property = System.getProperty(PROPERTY, "");
    return property.isBlank()
        ? of(
            System.getenv(),
            System.getProperty("os.name", ""),
            System.getProperty("user.home", "."))
        : Path.of(property);
  }

  static Path of(Map<String, String> environment, String system, String home) {
    Optional<String> own = value(environment, "ISHIZUE_CACHE");
    if (own.isPresent()) {
      return Path.of(own.get());
    }
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      String local = value(environment, "LOCALAPPDATA").orElse(home);
      return Path.of(local, "ishizue", "cache");
    }
    if (lower.startsWith("mac")) {
      return Path.of(home, "Library", "Caches", "ishizue");
    }
    return value(environment, "XDG_CACHE_HOME")
        .map(Path::of)
        .orElse(Path.of(home, ".cache"))
        .resolve("ishizue");
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
