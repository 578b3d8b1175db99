package org.ishizue.grading.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.ExpectedFile;
import org.ishizue.checks.file.Faults;
import org.ishizue.exercises.master.Master;
import org.ishizue.exercises.variant.VariantSeed;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** Writes released exercises: whole folders, put in place by a rename, so that no half of one is ever handed out. */
public final class Release {
  /** Lists a release's files; a folder without it is never replaced. */
  public static final String MANIFEST = "manifest.json";

  private static final Texts TEXTS = Texts.beside(Release.class);

  /** Folders of an exercise that are for learners as they are. */
  private static final List<String> FOR_LEARNERS = List.of("data", "files", "images");

  /** What a notebook tells learners to read: how a person marks. */
  private static final List<String> RUBRICS = List.of("rubric.ja.md", "rubric.en.md");

  private final Path out;

  private final Expectations expectations;

  /**
   * Releases into a folder, which is made when it is not there.
   *
   * @param expectations finds what is expected for a learner's own data
   */
  public Release(Path out, Expectations expectations) {
    this.out = out.toAbsolutePath().normalize();
    this.expectations = expectations;
  }

  /** Runs an exercise's reference for the expected values. */
  @FunctionalInterface
  public interface Expectations {
    Map<String, ExpectedFile.Entry> of(ExerciseFolder exercise, Master master);
  }

  /**
   * Releases an exercise for everybody.
   *
   * @return the folder, OUT/EXERCISE
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-003, EXERCISE-030 if the master is at fault,
   *     GRADE-001 if something that is no release stands in the folder's place, GRADE-002 if the exercise has data for
   *     each learner
   */
  public Path forAll(Path exerciseFolder) throws IOException {
    ExerciseFolder exercise = ExerciseFolder.read(exerciseFolder);
    if (exercise.exercise().seeded()) {
      throw TEXTS.problem("GRADE-002", exercise.exercise().name());
    }
    return write(
        exercise, master(exercise), out.resolve(exercise.exercise().name()), OptionalLong.empty());
  }

  /**
   * Releases an exercise for one learner, with data of the learner's own where the exercise says so.
   *
   * @param secret the course's, see {@link CourseSecret}
   * @return the folder, OUT/LEARNER/EXERCISE
   */
  public Path forLearner(Path exerciseFolder, String learner, byte[] secret) throws IOException {
    ExerciseFolder read = ExerciseFolder.read(exerciseFolder);
    Exercise exercise = read.exercise();
    Path target = out.resolve(learner).resolve(exercise.name());
    Master master = master(read);
    if (!exercise.seeded()) {
      return write(read, master, target, OptionalLong.empty());
    }
    long seed = VariantSeed.of(secret, exercise.name(), learner, exercise.version());
    Master own = master.withSeed(seed);
    ExerciseFolder seeded = new ExerciseFolder(exercise, read.plans(), expectations.of(read, own));
    return write(seeded, own, target, OptionalLong.of(seed));
  }

  private static Master master(ExerciseFolder exercise) {
    Faults faults = new Faults();
    Master master = Master.read(exercise.exercise(), faults);
    faults.throwIfAny(exercise.exercise().name());
    return master;
  }

  private static Path write(ExerciseFolder exercise, Master master, Path target, OptionalLong seed)
      throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target.resolve(MANIFEST))) {
      throw TEXTS.problem("GRADE-001", target, MANIFEST);
    }
    Path parent = target.getParent();
    Path place = parent == null ? target : Files.createDirectories(parent);
    Path making = Files.createTempDirectory(place, ".release");
    try {
      fill(exercise, master, making, seed);
      if (making.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        // A temporary folder is its owner's alone; a release is to be read.
        Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      replace(target, making);
    } finally {
      delete(making);
    }
    return target;
  }

  private static void fill(ExerciseFolder exercise, Master master, Path folder, OptionalLong seed)
      throws IOException {
    Path source = exercise.exercise().folder();
    for (Language language : Language.values()) {
      var notebook = master.released(language);
      notebook
          .metadata()
          .add("ishizue", Origin.of(exercise.exercise(), language).json());
      Files.writeString(folder.resolve(Master.file(language)), notebook.text());
    }
    PublicPart.write(exercise, source, folder);
    for (String name : FOR_LEARNERS) {
      copy(source.resolve(name), folder.resolve(name));
    }
    for (String name : RUBRICS) {
      if (Files.isRegularFile(source.resolve(name))) {
        Files.copy(source.resolve(name), folder.resolve(name));
      }
    }
    Files.writeString(
        folder.resolve(MANIFEST), Manifest.of(exercise.exercise(), folder, seed).text());
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Path parent = target.getParent();
      Files.createDirectories(parent == null ? to : parent);
      Files.copy(file, target);
    }
  }

  /** The regular files under a folder in order of their paths; hidden ones are left out. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return new ArrayList<>(walk.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList());
    }
  }

  private static void replace(Path target, Path made) throws IOException {
    Path old = target.resolveSibling("." + target.getFileName() + ".old");
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
