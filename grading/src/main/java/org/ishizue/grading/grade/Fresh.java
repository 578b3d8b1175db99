package org.ishizue.grading.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.checks.call.CallPlan;
import org.ishizue.checks.file.CheckPlan;
import org.ishizue.checks.value.Captured;
import org.ishizue.checks.value.Captured.CallsValue;
import org.ishizue.exercises.master.Master.RunCell;
import org.ishizue.exercises.variant.CallSeed;
import org.ishizue.grading.run.RunJob;
import org.ishizue.grading.run.RunJob.JobCell;
import org.ishizue.grading.run.RunReport;

/**
 * The calls of one submission whose arguments nobody knows before, so that a list of recorded answers is of no use.
 * The arguments go to the submission's VM and to the reference's, which are two sandboxes; the results of the two meet
 * here only.
 *
 * @param arguments by the check's id, in the exercise's order
 */
record Fresh(Map<String, List<List<Captured>>> arguments) {
  /** For an exercise without such calls. */
  static final Fresh NONE = new Fresh(Map.of());

  private static final String CELL = "fresh";

  Fresh {
    arguments = new LinkedHashMap<>(arguments);
  }

  /** Those of one submission; the same ones whenever it is graded. */
  static Fresh of(ExerciseAtHand exercise, byte[] secret, String learner, String submissionSha256) {
    Map<String, List<List<Captured>>> arguments = new LinkedHashMap<>();
    for (CheckPlan plan : exercise.folder().plans()) {
      CallPlan calls = plan.calls();
      if (calls != null && calls.fresh() > 0) {
        String check = plan.check().id();
        long seed = CallSeed.of(secret, exercise.name(), check, learner, submissionSha256);
        arguments.put(check, calls.fresh(seed));
      }
    }
    return new Fresh(arguments);
  }

  boolean isNone() {
    return arguments.isEmpty();
  }

  /** Runs the reference and asks it, at its end as when the expected values were made. */
  RunJob referenceJob(ExerciseAtHand exercise) {
    List<JobCell> cells = new ArrayList<>();
    for (RunCell cell : exercise.reference()) {
      cells.add(new JobCell(cell.id(), cell.source(), ""));
    }
    cells.add(new JobCell(CELL, "", Requests.ofFresh(exercise.folder().plans(), arguments)));
    return new RunJob(cells, exercise.hash());
  }

  /** What the reference gave, by the check's id; empty if it did not come to that. */
  Optional<Map<String, CallsValue>> results(RunReport report) {
    String json = report.values().getOrDefault(CELL, "");
    if (report.end() != RunReport.End.COMPLETE) {
      return Optional.empty();
    }
    Map<String, CallsValue> results = new LinkedHashMap<>();
    List<Captured> values = HostileValues.read(json, arguments.size()).orElse(List.of());
    int place = 0;
    for (Map.Entry<String, List<List<Captured>>> each : arguments.entrySet()) {
      boolean given = place < values.size()
          && values.get(place) instanceof CallsValue calls
          && calls.calls().size() == each.getValue().size();
      if (!given || !(values.get(place++) instanceof CallsValue calls)) {
        return Optional.empty();
      }
      results.put(each.getKey(), calls);
    }
    return Optional.of(results);
  }
}
