package org.ishizue.workbench.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.lessons.book.BookExercise;
import org.ishizue.runtime.text.Language;

/** The exercises of the distribution as a book shows them. They are released: no solution is in them. */
final class ReleasedExercises {
  /** What only masters hold; a folder with it was never released. */
  private static final String SOLUTION = "BEGIN SOLUTION";

  private final Path folder;
  private final Set<Language> languages;

  ReleasedExercises(Path folder, Set<Language> languages) {
    this.folder = folder;
    this.languages = Set.copyOf(languages);
  }

  /** Those of these names that are there, in the names' order; one of which a language is missing is left out. */
  List<BookExercise> named(List<String> names) throws IOException {
    List<BookExercise> found = new ArrayList<>();
    for (String name : names) {
      if (Files.isRegularFile(folder.resolve(name).resolve(ExerciseFolder.FILE))) {
        read(folder.resolve(name)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<BookExercise> read(Path place) throws IOException {
    Exercise exercise = ExerciseFolder.read(place).exercise();
    Map<Language, String> titles = new EnumMap<>(Language.class);
    Map<Language, Notebook> notebooks = new EnumMap<>(Language.class);
    for (Language language : languages) {
      Path file = place.resolve("exercise." + language.code() + ".ipynb");
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try {
        Notebook notebook = Notebook.read(file);
        if (notebook.cells().stream().anyMatch(cell -> cell.source().contains(SOLUTION))) {
          return Optional.empty();
        }
        notebooks.put(language, notebook);
      } catch (NotebookFormatException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
      titles.put(language, exercise.title().in(language));
    }
    return Optional.of(new BookExercise(
        exercise.name(), exercise.minutes(), exercise.points(), titles, notebooks));
  }
}
