package org.ishizue.workbench.server.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishizue.grading.release.Release;

/**
 * The released exercises by name. Those of a class come before those of the distribution; a folder without a
 * release's manifest may hold solutions and is not looked at.
 */
public final class ExerciseShelf {
  private final List<Path> roots;

  public ExerciseShelf(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /** The folders in the order of their names, which begin with their numbers. */
  public List<Path> folders() throws IOException {
    Map<String, Path> byName = new TreeMap<>();
    for (Path root : roots) {
      for (Path folder : in(root)) {
        byName.putIfAbsent(String.valueOf(folder.getFileName()), folder);
      }
    }
    return List.copyOf(byName.values());
  }

  Optional<Path> folder(String name) throws IOException {
    return folders().stream()
        .filter(folder -> String.valueOf(folder.getFileName()).equals(name))
        .findFirst();
  }

  private static List<Path> in(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(Release.MANIFEST)))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }
}
