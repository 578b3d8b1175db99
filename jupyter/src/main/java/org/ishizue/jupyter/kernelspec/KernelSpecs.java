package org.ishizue.jupyter.kernelspec;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The kernelspecs on a search path. Names are compared in lower case, as Jupyter does. */
public final class KernelSpecs {
  private final List<Path> path;

  /**
   * The kernelspecs below these folders.
   *
   * @param path the first folder has precedence; {@link JupyterPaths#kernelPath()} as a rule
   */
  public KernelSpecs(List<Path> path) {
    this.path = List.copyOf(path);
  }

  /** All kernelspecs' folders by name; of two with one name, the one that has precedence. */
  public Map<String, Path> folders() {
    Map<String, Path> found = new TreeMap<>();
    for (Path kernels : path) {
      if (Files.isDirectory(kernels)) {
        list(kernels).forEach(found::putIfAbsent);
      }
    }
    return found;
  }

  /**
   * Finds and reads one.
   *
   * @throws UnknownKernelException if there is none of this name; it suggests near names
   * @throws KernelSpecException if there is one but it cannot be used
   */
  public KernelSpec find(String name) throws UnknownKernelException, KernelSpecException {
    String key = name.toLowerCase(Locale.ROOT);
    Map<String, Path> folders = folders();
    Path folder = folders.get(key);
    if (folder == null) {
      List<String> known = List.copyOf(folders.keySet());
      throw new UnknownKernelException(name, NearNames.of(key, known), known);
    }
    return KernelSpec.read(key, folder);
  }

  /** Whether Jupyter accepts a name: ASCII letters, digits, dot, underscore and hyphen. */
  public static boolean isValidName(String name) {
    return !name.isEmpty()
        && !name.startsWith(".")
        && name.chars().allMatch(KernelSpecs::isAllowed);
  }

  private static boolean isAllowed(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
  }

  private static Map<String, Path> list(Path kernels) {
    Map<String, Path> found = new TreeMap<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(kernels)) {
      for (Path folder : folders) {
        String name = String.valueOf(folder.getFileName());
        if (isValidName(name) && Files.isRegularFile(folder.resolve(KernelSpec.FILE_NAME))) {
          found.put(name.toLowerCase(Locale.ROOT), folder);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // A folder that may not be read has no kernels for us; Jupyter goes on to the next one too.
      return found;
    }
    return found;
  }
}
