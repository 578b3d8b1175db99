package org.ishizue.workbench.server.instructor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.grading.collect.Item;
import org.ishizue.grading.roster.Roster;
import org.ishizue.grading.roster.Roster.Learner;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.server.ServerOptions.Teaching;
import org.ishizue.workbench.server.course.ExerciseShelf;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /ishizue/api/instructor}: a class's submissions and results. */
public final class InstructorRoutes {
  private final CourseFolder course;
  private final @Nullable Path students;
  private final Path masters;
  private final ExerciseShelf shelf;
  private final Path inbox;

  /**
   * For one course.
   *
   * @param inbox where its learners hand in
   */
  public InstructorRoutes(Teaching teaching, ExerciseShelf shelf, Path inbox) {
    this.course = new CourseFolder(teaching.folder());
    this.students = teaching.students();
    this.masters = teaching.masters();
    this.shelf = shelf;
    this.inbox = inbox;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/ishizue/api/instructor", this::overview)
        .add("POST", "/ishizue/api/instructor/collect", this::collect)
        .add("GET", "/ishizue/api/instructor/exercises/{name}", this::exercise);
  }

  private Answer overview(Call call) throws IOException {
    JsonObject answer = new JsonObject();
    answer.addProperty("course", course.root().toString());
    answer.addProperty("inbox", inbox.toString());
    answer.addProperty("roster", students != null);
    List<Exercise> known = exercises();
    JsonArray exercises = new JsonArray();
    for (Exercise exercise : known) {
      exercises.add(model(exercise, call.language()));
    }
    answer.add("exercises", exercises);
    JsonArray learners = new JsonArray();
    for (Learner learner : learners()) {
      JsonObject one = new JsonObject();
      one.addProperty("id", learner.id());
      one.addProperty("name", learner.name());
      JsonArray handedIn = new JsonArray();
      for (Exercise exercise : known) {
        HandedIn.of(course, learner.id(), exercise.name())
            .ifPresent(each -> handedIn.add(each.json()));
      }
      one.add("handedIn", handedIn);
      learners.add(one);
    }
    answer.add("learners", learners);
    return Answer.json(answer).with("Cache-Control", "no-store");
  }

  private Answer exercise(Call call) throws IOException {
    Language language = call.language();
    Exercise exercise = exercises().stream()
        .filter(each -> each.name().equals(call.variable("name")))
        .findFirst()
        .orElseThrow(() -> new HttpProblem(404, "No such exercise: " + call.variable("name")));
    WrongAnswers wrong = new WrongAnswers(language);
    int handedIn = 0;
    int graded = 0;
    for (Learner learner : learners()) {
      Optional<HandedIn> one = HandedIn.of(course, learner.id(), exercise.name());
      handedIn += one.isPresent() ? 1 : 0;
      graded += one.flatMap(HandedIn::result).isPresent() ? 1 : 0;
      one.flatMap(HandedIn::result).ifPresent(wrong::add);
    }
    JsonObject answer = model(exercise, language);
    answer.addProperty("handedIn", handedIn);
    answer.addProperty("graded", graded);
    answer.add("tasks", wrong.json());
    return Answer.json(answer).with("Cache-Control", "no-store");
  }

  private Answer collect(Call call) throws IOException {
    Language language = call.language();
    Set<String> names = new LinkedHashSet<>();
    exercises().forEach(exercise -> names.add(exercise.name()));
    Set<String> ids =
        students == null ? Set.of() : Set.copyOf(Roster.read(students).ids());
    JsonArray items = new JsonArray();
    for (Item item : new Collect(course, CollectLimits.USUAL, names, ids).from(inbox)) {
      JsonObject one = new JsonObject();
      one.addProperty("learner", item.learner());
      one.addProperty("exercise", item.exercise());
      one.addProperty("source", item.source());
      one.addProperty("status", item.status().word());
      one.addProperty("why", item.why(language));
      items.add(one);
    }
    return Answer.json(items);
  }

  private static JsonObject model(Exercise exercise, Language language) {
    JsonObject model = new JsonObject();
    model.addProperty("name", exercise.name());
    model.addProperty("number", exercise.number());
    model.addProperty("title", exercise.title().in(language));
    model.addProperty("points", exercise.points());
    JsonObject titles = new JsonObject();
    exercise.tasks().forEach(task -> titles.addProperty(task.id(), task.title().in(language)));
    model.add("titles", titles);
    return model;
  }

  /** Those that are released to all, and those that are released to each learner, which stand on no shelf. */
  private List<Exercise> exercises() throws IOException {
    Map<String, Exercise> exercises = new TreeMap<>();
    for (Path folder : shelf.folders()) {
      Exercise exercise = ExerciseFolder.read(folder).exercise();
      exercises.put(exercise.name(), exercise);
    }
    for (Path folder : CourseFolder.folders(masters)) {
      Path file = folder.resolve(ExerciseFolder.FILE);
      if (Files.isRegularFile(file) && Files.readString(file).contains("\"seeded\"")) {
        Exercise exercise = ExerciseFolder.read(folder).exercise();
        if (exercise.seeded()) {
          exercises.putIfAbsent(exercise.name(), exercise);
        }
      }
    }
    return List.copyOf(exercises.values());
  }

  /** Those of the list; without one, those who handed in. */
  private List<Learner> learners() throws IOException {
    if (students != null) {
      return Roster.read(students).learners();
    }
    return CourseFolder.folders(course.submitted()).stream()
        .map(folder -> new Learner(String.valueOf(folder.getFileName()), ""))
        .toList();
  }
}
