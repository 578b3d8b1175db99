package org.ishizue.exercises.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ishizue.checks.file.Exercise.Task;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.ExpectedFile;
import org.ishizue.checks.file.Faults;
import org.ishizue.exercises.master.AnswerFile;
import org.ishizue.exercises.master.Master;
import org.ishizue.kernel.uservm.UserVmConfig;

/** Runs an exercise's reference and wrong answers for what they give, as for a learner's own data. */
public final class ReferenceRun {
  private ReferenceRun() {}

  /**
   * The expected values of all checks.
   *
   * @param master the exercise's, with the seed that is meant
   * @throws org.ishizue.runtime.text.ProblemException EXERCISE-003 if the runs fail
   */
  public static Map<String, ExpectedFile.Entry> entries(
      ExerciseFolder exercise, Master master, UserVmConfig config, List<String> imports) {
    Faults faults = new Faults();
    Set<String> tasks = exercise.exercise().tasks().stream()
        .map(Task::id)
        .collect(Collectors.toCollection(TreeSet::new));
    List<AnswerFile> wrong =
        AnswerFile.in(exercise.exercise().folder().resolve("wrong"), tasks, faults);
    try (Workroom room = new Workroom(config, imports)) {
      Map<String, ExpectedFile.Entry> entries =
          new ValueRuns(room, exercise, master, faults, 0).entries(wrong);
      faults.throwIfAny(exercise.exercise().name());
      return entries;
    }
  }
}
