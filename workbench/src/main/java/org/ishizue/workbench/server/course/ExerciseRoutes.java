package org.ishizue.workbench.server.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.grading.submit.Receipt;
import org.ishizue.grading.submit.Submit;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.workbench.server.contents.Contents;
import org.ishizue.workbench.server.contents.Disk;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;

/** {@code /ishizue/api/exercises}: what a learner does with exercises, from opening one to a receipt. */
public final class ExerciseRoutes {
  private static final String ONE = "/ishizue/api/exercises/{name}";

  private final ExerciseShelf shelf;
  private final Contents contents;
  private final Submit submit;
  private final FeedbackFiles feedback;

  /** For one learner's workspace. */
  public ExerciseRoutes(
      ExerciseShelf shelf, Contents contents, Submit submit, FeedbackFiles feedback) {
    this.shelf = shelf;
    this.contents = contents;
    this.submit = submit;
    this.feedback = feedback;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/ishizue/api/exercises", this::list)
        .add("GET", ONE, call -> Answer.json(model(folder(call), call.language())))
        .add("POST", ONE + "/open", call -> path(copy(call).open(call.language())))
        .add("POST", ONE + "/update", call -> path(copy(call).openUpdate(call.language())))
        .add("GET", ONE + "/feedback", this::feedback)
        .add("POST", ONE + "/start-over", this::startOver)
        .add("POST", ONE + "/language", this::speak)
        .add("POST", ONE + "/submit", this::submit);
  }

  private Answer list(Call call) throws IOException {
    JsonArray list = new JsonArray();
    for (Path folder : shelf.folders()) {
      list.add(model(folder, call.language()));
    }
    return Answer.json(list).with("Cache-Control", "no-store");
  }

  /** One that cannot be read is said, and hides none of the others. */
  private JsonObject model(Path folder, Language language) throws IOException {
    try {
      Exercise exercise = ExerciseFolder.read(folder).exercise();
      JsonObject model =
          new ExerciseState(contents, folder, exercise, submit.inbox()).model(language);
      model.addProperty("feedback", feedback.find(exercise.name(), language).isPresent());
      return model;
    } catch (ProblemException broken) {
      JsonObject model = new JsonObject();
      model.addProperty("name", String.valueOf(folder.getFileName()));
      model.addProperty("problem", broken.getMessage());
      return model;
    }
  }

  /** A page that runs nothing: it comes from outside. */
  private Answer feedback(Call call) throws IOException {
    String name = String.valueOf(folder(call).getFileName());
    Path page = feedback
        .find(name, call.language())
        .orElseThrow(() -> new HttpProblem(404, "No feedback on " + name));
    return Answer.file("text/html; charset=utf-8", page)
        .with(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .with("Cache-Control", "no-store");
  }

  private Answer startOver(Call call) throws IOException {
    JsonObject answer = new JsonObject();
    answer.addProperty("kept", copy(call).startOver(pathOf(call), call.language()));
    return Answer.json(answer);
  }

  private Answer speak(Call call) throws IOException {
    copy(call).speak(pathOf(call), call.language());
    return Answer.empty(204);
  }

  private Answer submit(Call call) throws IOException {
    Path folder = folder(call);
    String name = call.variable("name");
    byte[] notebook = Files.readAllBytes(new ExerciseCopy(contents, folder).own(pathOf(call)));
    Receipt receipt = submit.submit(name, notebook);
    Path workspace = contents.workspace().root();
    HandIns kept = new HandIns(workspace, name);
    Disk.change(workspace, () -> kept.keep(receipt, notebook));
    return Answer.json(201, model(folder, call.language()));
  }

  private Path folder(Call call) throws IOException {
    String name = call.variable("name");
    return shelf.folder(name).orElseThrow(() -> new HttpProblem(404, "No such exercise: " + name));
  }

  private ExerciseCopy copy(Call call) throws IOException {
    return new ExerciseCopy(contents, folder(call));
  }

  private static String pathOf(Call call) throws IOException {
    if (call.requiredJson().get("path") instanceof JsonPrimitive path) {
      return path.getAsString();
    }
    throw new HttpProblem(400, "path is missing");
  }

  private static Answer path(String path) {
    JsonObject answer = new JsonObject();
    answer.addProperty("path", path);
    return Answer.json(answer);
  }
}
