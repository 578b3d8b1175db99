package org.ishizue.exercises.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Texts;

/** Writes the folder of a new exercise from a pattern: one task, one check of each sort, right and wrong answers. */
public final class NewExercise {
  private static final Texts TEXTS = Texts.beside(NewExercise.class);
  private static final Pattern NAME = Pattern.compile("0*([1-9]\\d*)-[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> FILES = List.of(
      "exercise.json",
      "exercise.ja.ipynb",
      "exercise.en.ipynb",
      "checks/public.json",
      "checks/public.expected.json",
      "checks/hidden.json",
      "checks/hidden.expected.json",
      "also-right/by-hand.jsh",
      "wrong/first-only.jsh",
      "wrong/millimetres.jsh");

  private NewExercise() {}

  /**
   * Writes the folder.
   *
   * @param root where the exercises are
   * @param name number and words: 15-flood-stages
   * @return the folder
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-020 if the name has another form, EXERCISE-021 if the
   *     folder or the number is taken
   */
  public static Path create(Path root, String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw TEXTS.problem("EXERCISE-020", name);
    }
    String number = matcher.group(1);
    try {
      Files.createDirectories(root);
      refuseIfTaken(root, name, number);
      Path folder = root.resolve(name);
      for (String file : FILES) {
        Path path = folder.resolve(file);
        Path parent = path.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        Files.writeString(path, pattern(file).replace("@NAME@", name).replace("@NUMBER@", number));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + root.resolve(name), e);
    }
  }

  private static void refuseIfTaken(Path root, String name, String number) throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(other ->
              other.equals(name) || other.replaceFirst("^0*(\\d+)-.*", "$1").equals(number))
          .findFirst()
          .ifPresent(other -> {
            throw TEXTS.problem("EXERCISE-021", name, other, root);
          });
    }
  }

  private static String pattern(String file) throws IOException {
    try (InputStream in = NewExercise.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No " + file + " beside " + NewExercise.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
