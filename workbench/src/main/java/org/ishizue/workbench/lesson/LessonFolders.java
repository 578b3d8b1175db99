package org.ishizue.workbench.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.lessons.Draft;
import org.ishizue.lessons.LessonCatalog;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;
import org.jspecify.annotations.Nullable;

/** Where the lessons are that a verb is about. */
final class LessonFolders {
  private static final Texts TEXTS = Texts.beside(LessonFolders.class);

  private LessonFolders() {}

  /** The folder that was named, else {@code lessons} here if it holds any, else the distribution's. */
  static Path root(@Nullable Path named, Home home) {
    if (named != null) {
      return named.toAbsolutePath().normalize();
    }
    Path here = Path.of("lessons").toAbsolutePath();
    return LessonCatalog.draftsIn(here).isEmpty() ? home.lessons() : here;
  }

  /**
   * All lessons of a folder, as far as they can be read.
   *
   * @throws Failure LESSON-040 if there are none
   */
  static List<Draft> in(Path root) {
    List<Draft> drafts = LessonCatalog.draftsIn(root);
    if (drafts.isEmpty()) {
      throw Failure.badInput(TEXTS.problem("LESSON-040", root));
    }
    return drafts;
  }

  /**
   * The lessons of these names (01-first-cell) or numbers (1); all if none is named.
   *
   * @throws Failure LESSON-041 if there is no such lesson
   */
  static List<Draft> chosen(List<Draft> all, List<String> names) {
    if (names.isEmpty()) {
      return all;
    }
    List<Draft> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(all.stream()
          .filter(draft -> is(draft, name))
          .findFirst()
          .orElseThrow(() -> Failure.badInput(TEXTS.problem(
              "LESSON-041",
              name,
              String.join(", ", all.stream().map(Draft::name).toList())))));
    }
    return chosen;
  }

  private static boolean is(Draft draft, String name) {
    String number = draft.name().replaceFirst("^0*(\\d+)-.*", "$1");
    return name.equals(draft.name()) || name.equals(number) || name.equals("0" + number);
  }
}
