package org.ishizue.workbench.server.instructor;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.result.ResultFile;
import org.ishizue.grading.result.SubmissionResult;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;

/**
 * The submission of one learner for one exercise that counts.
 *
 * @param time when it was handed in, as the collection noted it
 * @param result of this very submission; empty while it is not graded
 */
record HandedIn(
    String learner,
    String exercise,
    String sha256,
    String time,
    Optional<SubmissionResult> result) {

  /** Empty if nothing was collected. */
  static Optional<HandedIn> of(CourseFolder course, String learner, String exercise)
      throws IOException {
    Path origin = course.submitted(learner, exercise).resolve(Collect.ORIGIN);
    if (!Files.isRegularFile(origin)) {
      return Optional.empty();
    }
    try {
      JsonObject json = Json.parseObject(Files.readAllBytes(origin));
      String sha256 = json.get("sha256").getAsString();
      return Optional.of(new HandedIn(
          learner,
          exercise,
          sha256,
          json.get("time").getAsString(),
          newest(ResultFile.in(course.graded(learner, exercise)), sha256)));
    } catch (JsonTextException e) {
      throw new IOException(origin + ": " + e.getMessage(), e);
    }
  }

  private static Optional<SubmissionResult> newest(List<SubmissionResult> results, String sha256) {
    return results.stream()
        .filter(result -> result.submissionSha256().equals(sha256))
        .reduce((earlier, later) -> later);
  }

  /** As the page's table has it. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("exercise", exercise);
    json.addProperty("time", time);
    json.addProperty("graded", result.isPresent());
    result.ifPresent(graded -> {
      json.addProperty("verdict", graded.verdict().word());
      json.addProperty("points", graded.points());
      json.addProperty("maxPoints", graded.maxPoints());
      json.addProperty("level", graded.level().word());
    });
    return json;
  }
}
