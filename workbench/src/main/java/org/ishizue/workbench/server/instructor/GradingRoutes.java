package org.ishizue.workbench.server.instructor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.exercise.ExerciseFolders;
import org.ishizue.workbench.exercise.GradingRun;
import org.ishizue.workbench.marks.CourseBook;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;

/** {@code /ishizue/api/instructor/grading}: begins grading, says how far it is, ends it. */
public final class GradingRoutes implements AutoCloseable {
  private static final String PATH = "/ishizue/api/instructor/grading";

  private final Home home;
  private final CourseBook course;
  private final Supplier<Level> level;
  private final int jobs;
  private final GradingTask task;

  /**
   * Routes to grading.
   *
   * @param level at which submissions are graded; asked each time, it fails where that cannot be
   * @param jobs how many submissions are graded at a time
   */
  public GradingRoutes(Home home, CourseBook course, Supplier<Level> level, int jobs) {
    this.jobs = jobs;
    this.level = level;
    this.home = home;
    this.course = course;
    this.task = new GradingTask();
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", PATH, this::state)
        .add("POST", PATH, this::begin)
        .add("DELETE", PATH, call -> {
          task.cancel();
          return state(call);
        });
  }

  private Answer state(Call call) {
    Language language = call.language();
    return Answer.json(task.json(language)).with("Cache-Control", "no-store");
  }

  /** {@code exercises}: their names, none for all; {@code again}: also what has a result. */
  private Answer begin(Call call) throws IOException {
    JsonObject body = call.json().orElseGet(JsonObject::new);
    GradingRun run = new GradingRun(
        home,
        course.folder(),
        ExerciseFolders.masters(course.masters(), names(body.get("exercises"))),
        handedIn -> true);
    Level wanted = level.get();
    boolean again = body.get("again") instanceof JsonPrimitive value && value.getAsBoolean();
    Duration limit = SandboxLimits.USUAL.run();
    task.begin(run.size(), progress -> {
      var unused = run.grade(wanted, limit, jobs, again, progress);
    });
    return state(call);
  }

  private static List<String> names(JsonElement element) {
    List<String> names = new ArrayList<>();
    if (element instanceof JsonArray array) {
      for (JsonElement each : array) {
        if (!(each instanceof JsonPrimitive)) {
          throw new HttpProblem(400, "exercises must be names");
        }
        names.add(each.getAsString());
      }
    }
    return names;
  }

  /** Ends grading, and waits until the sandboxes have. */
  @Override
  public void close() {
    task.close();
  }
}
