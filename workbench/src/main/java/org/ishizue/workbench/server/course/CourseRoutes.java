package org.ishizue.workbench.server.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.lessons.Glossary;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.LessonCatalog;
import org.ishizue.lessons.Term;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.contents.Contents;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;

/** {@code /ishizue/api}: what the course's home page shows and does. */
public final class CourseRoutes {
  private final Path lessons;
  private final DataPreview data;
  private final Workspace workspace;

  public CourseRoutes(Home home, Contents contents) {
    this.lessons = home.lessons();
    this.data = new DataPreview(home.datasets());
    this.workspace = contents.workspace();
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", "/ishizue/api/course", this::course)
        .add("POST", "/ishizue/api/lessons/{name}/open", call -> open(call, false))
        .add("POST", "/ishizue/api/lessons/{name}/update", call -> open(call, true))
        .add("GET", "/ishizue/api/datasets/{name}", this::preview)
        .add("GET", "/ishizue/api/glossary", this::glossary)
        .add("PUT", "/ishizue/api/language", CourseRoutes::useLanguage);
  }

  private Answer course(Call call) throws IOException {
    Language language = call.language();
    JsonArray list = new JsonArray();
    for (Lesson lesson : LessonCatalog.in(lessons).lessons()) {
      LearnersCopy copy = new LearnersCopy(workspace, lesson, language);
      Lesson.Edition edition = lesson.in(language);
      JsonObject model = new JsonObject();
      model.addProperty("name", lesson.name());
      model.addProperty("number", lesson.number());
      model.addProperty("minutes", lesson.minutes());
      model.addProperty("title", edition.title());
      model.addProperty("question", edition.question());
      JsonArray objectives = new JsonArray();
      edition.objectives().forEach(objectives::add);
      model.add("objectives", objectives);
      model.addProperty("opened", copy.exists());
      model.addProperty("update", copy.hasUpdate());
      model.add("progress", copy.progress());
      list.add(model);
    }
    JsonObject course = new JsonObject();
    course.addProperty("language", language.code());
    course.addProperty("workspace", workspace.root().toString());
    course.add("lessons", list);
    course.add("datasets", data.list(language));
    return Answer.json(course).with("Cache-Control", "no-store");
  }

  /** The words of all lessons as a reader of the language looks them up. */
  private Answer glossary(Call call) {
    Language language = call.language();
    JsonArray list = new JsonArray();
    List<Lesson> all = LessonCatalog.in(lessons).lessons();
    for (Glossary.Entry entry : Glossary.of(all).sorted(language)) {
      Term term = entry.term();
      JsonObject model = new JsonObject();
      model.addProperty("word", term.word(language));
      model.addProperty("reading", language == Language.JA ? term.reading() : "");
      model.addProperty("other", term.word(language == Language.JA ? Language.EN : Language.JA));
      model.addProperty("meaning", term.meaning(language));
      model.addProperty("lesson", entry.lesson());
      list.add(model);
    }
    return Answer.json(list);
  }

  private Answer open(Call call, boolean update) throws IOException {
    Lesson lesson = LessonCatalog.in(lessons).lesson(call.variable("name"));
    LearnersCopy copy = new LearnersCopy(workspace, lesson, call.language());
    JsonObject answer = new JsonObject();
    answer.addProperty("path", update ? copy.copyUpdateBeside() : copy.copyIfAbsent());
    return Answer.json(answer);
  }

  private Answer preview(Call call) throws IOException {
    JsonObject preview = data.preview(call.variable("name"), call.language());
    if (preview.isEmpty()) {
      throw new HttpProblem(404, "No such data set: " + call.variable("name"));
    }
    return Answer.json(preview);
  }

  /** The page was switched; what this server says from now on is in that language too. */
  private static Answer useLanguage(Call call) throws IOException {
    if (call.requiredJson().get("language") instanceof JsonPrimitive code) {
      Language language = Language.parse(code.getAsString())
          .orElseThrow(() -> new HttpProblem(400, "language must be ja or en"));
      Language.use(language);
      return Answer.empty(204);
    }
    throw new HttpProblem(400, "language is missing");
  }
}
