package org.ishizue.workbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/** Where the executed copies go: never over a source, never over each other. */
final class Copies {
  private static final Texts TEXTS = Texts.beside(Copies.class);
  private static final String EXTENSION = ".ipynb";

  private Copies() {}

  /**
   * The copy's file for each source.
   *
   * @param out the folder for all copies; null puts each beside its source, as {@code
   *     NAME.executed.ipynb}
   */
  static Map<Path, Path> plan(List<Path> sources, @Nullable Path out) {
    Map<Path, Path> copies = new LinkedHashMap<>();
    Path common = out != null && haveEqualNames(sources) ? commonFolder(sources) : null;
    for (Path source : sources) {
      Path absolute = source.toAbsolutePath().normalize();
      Path copy;
      if (out == null) {
        copy = absolute.resolveSibling(executed(String.valueOf(absolute.getFileName())));
      } else if (common != null) {
        copy =
            out.toAbsolutePath().normalize().resolve(common.relativize(absolute).toString());
      } else {
        copy = out.toAbsolutePath().normalize().resolve(absolute.getFileName());
      }
      if (isSame(copy, absolute)) {
        throw TEXTS.problem("CLI-007", source);
      }
      copies.put(source, copy);
    }
    return copies;
  }

  /** Makes the folders now: it would be a pity to learn after an hour that nothing can be written. */
  static void prepare(Map<Path, Path> copies) {
    for (Path copy : copies.values()) {
      Path folder = copy.resolveSibling(".").normalize();
      try {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, ".ishizue-", ".tmp"));
      } catch (IOException e) {
        throw cannotWrite(folder, e);
      }
    }
  }

  static ProblemException cannotWrite(Path place, IOException e) {
    return TEXTS.problem(e, "CLI-008", place, e);
  }

  private static String executed(String name) {
    String stem =
        name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    return stem + ".executed" + EXTENSION;
  }

  /** Lessons are all called lesson.ja.ipynb: their folders then tell the copies apart. */
  private static boolean haveEqualNames(List<Path> sources) {
    Set<String> names = new HashSet<>();
    return !sources.stream().allMatch(source -> names.add(String.valueOf(source.getFileName())));
  }

  private static Path commonFolder(List<Path> sources) {
    Path common = folderOf(sources.get(0));
    for (Path source : sources) {
      Path folder = folderOf(source);
      while (!folder.startsWith(common)) {
        Path parent = common.getParent();
        if (parent == null) {
          return common;
        }
        common = parent;
      }
    }
    return common;
  }

  private static Path folderOf(Path source) {
    return source.toAbsolutePath().normalize().resolveSibling(".").normalize();
  }

  private static boolean isSame(Path copy, Path source) {
    try {
      return Files.exists(copy) && Files.isSameFile(copy, source);
    } catch (IOException e) {
      return copy.equals(source);
    }
  }
}
