package org.ishizue.grading.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.ExpectedFile;
import org.ishizue.checks.file.Faults;
import org.ishizue.exercises.master.Master;
import org.ishizue.exercises.master.Master.RunCell;
import org.ishizue.exercises.variant.VariantSeed;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.release.CourseSecret;
import org.ishizue.grading.release.Release;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.runtime.text.Language;

/**
 * An exercise as the grader needs it for one learner: the release's notebooks with the learner's own data, and
 * what is expected with these.
 *
 * @param reference the code of the reference, for calls with fresh arguments; empty if the exercise has none
 * @param hash of all that decides a mark: description, checks, expected values, notebooks, seed, reference
 */
record ExerciseAtHand(
    ExerciseFolder folder, Map<Language, Notebook> releases, List<RunCell> reference, String hash) {
  ExerciseAtHand {
    releases = new EnumMap<>(releases);
    reference = List.copyOf(reference);
  }

  /** For everybody. */
  static ExerciseAtHand of(Path exerciseFolder) {
    ExerciseFolder folder = ExerciseFolder.read(exerciseFolder);
    return of(folder, master(folder), OptionalLong.empty());
  }

  boolean isSeeded() {
    return folder.exercise().seeded();
  }

  String name() {
    return folder.exercise().name();
  }

  /**
   * For a learner, with the values that the reference gives for the learner's data; they are kept in the
   * course's folder, as the reference takes a second or more.
   */
  ExerciseAtHand forLearner(CourseFolder course, String learner, Release.Expectations expectations)
      throws IOException {
    if (!isSeeded()) {
      return this;
    }
    long seed = VariantSeed.of(
        CourseSecret.of(course.root()), name(), learner, folder.exercise().version());
    Master own = master(folder).withSeed(seed);
    Path kept = course
        .root()
        .resolve("expected")
        .resolve(learner)
        .resolve(
            name() + "-" + new Sha256().part(hash).part(String.valueOf(seed)).hex() + ".json");
    Faults faults = new Faults();
    Map<String, ExpectedFile.Entry> entries;
    if (Files.exists(kept)) {
      entries = ExpectedFile.read(kept, String.valueOf(kept.getFileName()), faults);
      faults.throwIfAny(name());
    } else {
      entries = expectations.of(folder, own);
      Files.createDirectories(kept.getParent());
      AtomicFile.write(kept, ExpectedFile.text(entries).getBytes(StandardCharsets.UTF_8));
    }
    return of(
        new ExerciseFolder(folder.exercise(), folder.plans(), entries), own, OptionalLong.of(seed));
  }

  private static ExerciseAtHand of(ExerciseFolder folder, Master master, OptionalLong seed) {
    Map<Language, Notebook> releases = new EnumMap<>(Language.class);
    Sha256 hash = new Sha256();
    for (Language language : Language.values()) {
      Notebook release = master.released(language);
      releases.put(language, release);
      hash.part(release.text());
    }
    Path place = folder.exercise().folder();
    for (String file : List.of(
        ExerciseFolder.FILE,
        ExerciseFolder.PUBLIC,
        ExerciseFolder.PUBLIC_EXPECTED,
        ExerciseFolder.HIDDEN,
        ExerciseFolder.HIDDEN_EXPECTED)) {
      hash.part(file).part(text(place.resolve(file)));
    }
    List<RunCell> reference = List.of();
    if (folder.plans().stream().anyMatch(CheckPlan::hasFreshCalls)) {
      // Both languages' notebooks have the same code.
      reference = master.reference(Language.JA).stream()
          .filter(cell -> cell.task().isEmpty())
          .toList();
      reference.forEach(cell -> hash.part(cell.source()));
    }
    return new ExerciseAtHand(
        folder, releases, reference, hash.part(seed.toString()).hex());
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Master master(ExerciseFolder folder) {
    Faults faults = new Faults();
    Master master = Master.read(folder.exercise(), faults);
    faults.throwIfAny(folder.exercise().name());
    return master;
  }

  Notebook release(Language language) {
    Notebook release = releases.get(language);
    if (release == null) {
      throw new IllegalStateException("no release in " + language);
    }
    return release;
  }

  /** The checks of a task, public and hidden. */
  List<CheckPlan> plans(String task) {
    return folder.plans().stream()
        .filter(plan -> plan.check().task().equals(task))
        .toList();
  }
}
