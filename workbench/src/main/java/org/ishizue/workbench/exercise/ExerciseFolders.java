package org.ishizue.workbench.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.grading.release.Release;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;
import org.jspecify.annotations.Nullable;

/** Where the exercises are that a verb is about. */
public final class ExerciseFolders {
  private static final Texts TEXTS = Texts.beside(ExerciseFolders.class);

  private ExerciseFolders() {}

  /** The folder that was named, else {@code exercises} here if it holds any, else the distribution's. */
  public static Path root(@Nullable Path named, Home home) {
    Path here = Path.of("exercises").toAbsolutePath();
    if (named != null) {
      return named.toAbsolutePath().normalize();
    }
    return Files.isDirectory(here) && !in(here).isEmpty() ? here : home.exercises();
  }

  /** The exercises of a folder by name; none if there is no such folder. */
  public static List<Path> in(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(ExerciseFolder.FILE)))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + root, e);
    }
  }

  /** The exercises of these names (01-first-cell, 1 or ex1); all if none is named. */
  public static List<Path> chosen(Path root, List<String> names) {
    List<Path> all = in(root);
    if (names.isEmpty()) {
      return all;
    }
    List<Path> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(all.stream()
          .filter(folder -> is(folder, name))
          .findFirst()
          .orElseThrow(() -> Failure.badInput(TEXTS.problem(
              "CLI-060",
              name,
              root,
              String.join(
                  ", ",
                  all.stream().map(folder -> folder.getFileName().toString()).toList())))));
    }
    return chosen;
  }

  /** The same, where solutions are needed: a released exercise has none. */
  public static List<Path> masters(Path root, List<String> names) {
    List<Path> folders = chosen(root, names);
    if (folders.isEmpty()) {
      throw Failure.badInput(TEXTS.problem("CLI-061", root));
    }
    for (Path folder : folders) {
      if (Files.isRegularFile(folder.resolve(Release.MANIFEST))) {
        throw Failure.badInput(TEXTS.problem("CLI-064", folder));
      }
    }
    return folders;
  }

  private static boolean is(Path folder, String name) {
    String own = String.valueOf(folder.getFileName());
    String number = own.replaceFirst("^0*(\\d+)-.*", "$1");
    return name.equals(own) || name.equals(number) || name.equals("ex" + number);
  }
}
