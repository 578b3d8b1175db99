package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.ishizue.grading.Sha256;
import org.ishizue.kernel.uservm.UserVmConfig;

/** The folder for what sandboxes share: one for each JVM and class path, in this user's cache. */
public final class SharedFolder {
  /** The property that names another place. */
  public static final String PROPERTY = "ishizue.grading.cache";

  private SharedFolder() {}

  /**
   * The folder; a temporary one that goes with this program where the user has no cache.
   *
   * @throws IOException if neither can be made
   */
  public static Path of(UserVmConfig config) throws IOException {
    Sha256 hash =
        new Sha256().part(Runtime.version().toString()).part(config.java().toString());
    Architecture.current().ifPresent(machine -> hash.part(Sha256.of(SeccompFilter.of(machine))));
    for (Path entry : config.classPath()) {
      hash.part(entry.toString());
      if (Files.exists(entry)) {
        FileTime time = Files.getLastModifiedTime(entry);
        hash.part(Files.size(entry) + " " + time.toMillis());
      }
    }
    Path folder = cache(System.getProperty(PROPERTY, ""), System.getenv())
        .resolve(hash.hex().substring(0, 16));
    try {
      Files.createDirectories(folder);
      if (Files.isWritable(folder)) {
        return folder;
      }
    } catch (IOException noCache) {
      System.getLogger(SharedFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "No cache at " + folder, noCache);
    }
    Path temporary = Files.createTempDirectory("ishizue-grading");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(temporary)));
    return temporary;
  }

  private static Path cache(String named, Map<String, String> environment) {
    if (!named.isBlank()) {
      return Path.of(named);
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    return base.resolve("ishizue").resolve("grading");
  }
}
