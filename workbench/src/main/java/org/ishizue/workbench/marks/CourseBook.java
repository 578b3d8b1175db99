package org.ishizue.workbench.marks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.deadline.CourseRules;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.marks.ByHand;
import org.ishizue.grading.marks.ByHand.Given;
import org.ishizue.grading.marks.Change;
import org.ishizue.grading.marks.Intake;
import org.ishizue.grading.marks.Preview;
import org.ishizue.grading.marks.Recording;
import org.ishizue.grading.marks.Worth;
import org.ishizue.grading.roster.Roster;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.exercise.ExerciseFolders;
import org.jspecify.annotations.Nullable;

/**
 * A course's gradebook with all that its marks depend on: rules, learners, masters. The verbs and the instructor's page
 * work on it alike.
 *
 * @param folder the course's folder
 * @param masters the folder of the exercises with their solutions
 * @param students the list of learners that was named; null for the one of the course's folder
 * @param place the gradebook: a file, or a URL of PostgreSQL's
 */
public record CourseBook(
    CourseFolder folder, Path masters, @Nullable Path students, String place) {
  /** Who takes part, if the file is there. */
  private static final String STUDENTS = "students.csv";

  private static final Texts TEXTS = Texts.beside(CourseBook.class);

  /**
   * What was taken in, and what marks are about it.
   *
   * @param preview what giving marks out would change, or would have changed before
   * @param chosen the changes that were wanted
   * @param given how many marks were written
   */
  public record Taken(Intake intake, Preview preview, List<Change> chosen, int given) {
    public Taken {
      chosen = List.copyOf(chosen);
    }
  }

  /** The gradebook of a course: what was named, else {@code ISHIZUE_GRADEBOOK}, else the course's file. */
  public static CourseBook of(
      CourseFolder folder, Path masters, @Nullable Path students, @Nullable String gradebook) {
    String named = gradebook == null ? System.getenv("ISHIZUE_GRADEBOOK") : gradebook;
    String place = named == null || named.isBlank() ? folder.gradebook().toString() : named;
    return new CourseBook(folder, masters, students, place);
  }

  /** Whether there is a gradebook to read. */
  public boolean exists() {
    return place.startsWith("jdbc:") || Files.exists(Path.of(place));
  }

  public CourseRules rules() {
    return CourseRules.of(folder.root());
  }

  /** The list that was named, else students.csv of the course, else nobody is listed. */
  public Roster roster() throws IOException {
    if (students != null && !Files.isRegularFile(students)) {
      throw Failure.badInput(TEXTS.problem("CLI-070", students));
    }
    Path file = students == null ? folder.root().resolve(STUDENTS) : students;
    return Files.isRegularFile(file) ? Roster.read(file) : new Roster(List.of());
  }

  /** The master of one exercise. */
  public Path master(String name) {
    return ExerciseFolders.masters(masters, List.of(name)).get(0);
  }

  /** The exercises that were named; all masters if none was. */
  public Map<String, Worth> worths(List<String> names) {
    return Worth.of(ExerciseFolders.masters(masters, names));
  }

  /** The same, of those that the gradebook knows: only their masters are read. */
  public Map<String, Worth> worths(List<String> names, Gradebook book) {
    List<String> known = book.look(rows -> rows.exercises());
    Map<String, Worth> worths = new LinkedHashMap<>();
    for (Path each : ExerciseFolders.masters(masters, names)) {
      if (known.contains(String.valueOf(each.getFileName()))) {
        Worth worth = Worth.of(each);
        worths.put(worth.exercise(), worth);
      }
    }
    return worths;
  }

  Recording recording(Gradebook book) throws IOException {
    return new Recording(book, rules(), roster().ids());
  }

  /** Takes results in and gives first marks out; marks that are there stay. */
  public Taken record(List<String> names) throws IOException {
    return take(
        names, preview -> preview.changes().stream().filter(Change::isNew).toList());
  }

  /** Takes results in and says whose mark would change; none does. */
  public Taken preview(List<String> names) throws IOException {
    return take(names, preview -> List.of());
  }

  /**
   * Takes results in and changes marks.
   *
   * @param wanted which of the changes are written; it may throw when they are not those that were looked at
   */
  public Taken regrade(List<String> names, Function<Preview, List<Change>> wanted)
      throws IOException {
    return take(names, wanted);
  }

  private Taken take(List<String> names, Function<Preview, List<Change>> wanted)
      throws IOException {
    try (Gradebook book = Gradebook.write(place)) {
      Recording recording = recording(book);
      Intake intake = recording.take(folder);
      Preview preview = recording.preview(worths(names, book).values());
      List<Change> chosen = wanted.apply(preview);
      int given = chosen.isEmpty() ? 0 : recording.settle(chosen, Instant.now());
      return new Taken(intake, preview, chosen, given);
    }
  }

  /**
   * Marks by hand. What a person decided counts at once; what else would change waits for a regrade.
   *
   * @return the marks that changed by it
   */
  public List<Change> mark(Worth worth, List<Given> given, String marker) throws IOException {
    try (Gradebook book = Gradebook.write(place)) {
      Instant now = Instant.now();
      new ByHand(worth, roster().ids(), marker).give(given, book, now);
      TreeSet<String> learners =
          new TreeSet<>(given.stream().map(Given::learner).toList());
      Recording recording = recording(book);
      List<Change> changes = recording.preview(List.of(worth)).changes().stream()
          .filter(change -> learners.contains(change.to().learner()))
          .filter(change -> !change.why().contains(Change.Why.GRADING))
          .toList();
      int unused = recording.settle(changes, now);
      return changes;
    }
  }
}
