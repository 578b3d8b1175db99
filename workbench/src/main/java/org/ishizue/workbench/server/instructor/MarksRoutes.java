package org.ishizue.workbench.server.instructor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.export.ExportFormat;
import org.ishizue.grading.export.ExportOptions;
import org.ishizue.grading.gradebook.Gradebook;
import org.ishizue.grading.marks.ByHand.Given;
import org.ishizue.grading.marks.Change;
import org.ishizue.grading.marks.Preview;
import org.ishizue.grading.marks.Worth;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.marks.CourseBook;
import org.ishizue.workbench.marks.CourseBook.Taken;
import org.ishizue.workbench.marks.FeedbackRun;
import org.ishizue.workbench.marks.MarksExport;
import org.ishizue.workbench.marks.PreviewJson;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /ishizue/api/instructor}: the gradebook. Results are recorded, marked by hand, regraded and exported. */
public final class MarksRoutes {
  private static final Texts TEXTS = Texts.beside(MarksRoutes.class);
  private static final String PATH = "/ishizue/api/instructor";
  private static final String SHEET = PATH + "/exercises/{name}/learners/{learner}";
  private static final String HOME_PAGE = "https://ishizue.invalid";
  private static final double PASS_PERCENT = 60;

  private final CourseBook course;
  private final String marker;
  private final Clock clock;

  /**
   * The gradebook of one course.
   *
   * @param marker who marks by hand
   */
  public MarksRoutes(CourseBook course, String marker, Clock clock) {
    this.course = course;
    this.marker = marker;
    this.clock = clock;
  }

  public void addTo(Routes routes) {
    routes
        .add("GET", PATH + "/marks", this::marks)
        .add("POST", PATH + "/record", call -> taken(call, course.record(List.of())))
        .add("POST", PATH + "/regrade/preview", call -> taken(call, course.preview(List.of())))
        .add("POST", PATH + "/regrade", this::regrade)
        .add("GET", SHEET, this::sheet)
        .add("POST", SHEET, this::mark)
        .add("POST", PATH + "/feedback", this::feedback)
        .add("GET", PATH + "/export", this::export);
  }

  private Answer marks(Call call) {
    Language language = call.language();
    JsonArray marks = new JsonArray();
    if (course.exists()) {
      try (Gradebook book = Gradebook.read(course.place())) {
        book.marks().forEach(mark -> marks.add(MarkingSheet.json(mark, language)));
      }
    }
    return Answer.json(marks).with("Cache-Control", "no-store");
  }

  /** Writes the changes that were looked at, and no others. */
  private Answer regrade(Call call) throws IOException {
    if (!(call.requiredJson().get("seen") instanceof JsonPrimitive seen)) {
      throw new HttpProblem(400, "seen is missing: what the preview said");
    }
    Function<Preview, List<Change>> wanted = preview -> {
      if (!fingerprint(preview).equals(seen.getAsString())) {
        throw new HttpProblem(409, TEXTS.problem("SERVER-061"));
      }
      return preview.changes();
    };
    return taken(call, course.regrade(List.of(), wanted));
  }

  private Answer taken(Call call, Taken taken) {
    Language language = call.language();
    Preview preview = taken.preview();
    JsonObject json = new JsonObject();
    json.addProperty("handIns", taken.intake().handIns());
    json.addProperty("gradings", taken.intake().gradings());
    json.addProperty("given", taken.given());
    json.addProperty("unchanged", preview.unchanged());
    json.addProperty("seen", fingerprint(preview));
    JsonArray changes = PreviewJson.of(preview);
    Set<Change> chosen = Set.copyOf(taken.chosen());
    for (int i = 0; i < changes.size(); i++) {
      Change change = preview.changes().get(i);
      JsonObject one = changes.get(i).getAsJsonObject();
      one.addProperty("words", change.reasonText(language));
      one.addProperty("written", chosen.contains(change) && !change.keepsOld());
      one.addProperty("statusTitle", change.to().status().title(language));
      one.addProperty("counts", change.to().status().counts());
    }
    json.add("changes", changes);
    JsonArray strangers = new JsonArray();
    preview.strangers().forEach(each -> strangers.add(each.learner()));
    json.add("strangers", strangers);
    JsonArray unreadable = new JsonArray();
    taken.intake().unreadable().forEach(unreadable::add);
    json.add("unreadable", unreadable);
    JsonArray uncollected = new JsonArray();
    taken.intake().uncollected().forEach(uncollected::add);
    json.add("uncollected", uncollected);
    return Answer.json(json);
  }

  private static String fingerprint(Preview preview) {
    return Sha256.of(Json.write(PreviewJson.of(preview)).getBytes(StandardCharsets.UTF_8));
  }

  private Answer sheet(Call call) throws IOException {
    JsonObject sheet = new MarkingSheet(course, call.language())
        .of(call.variable("name"), call.variable("learner"));
    return Answer.json(sheet).with("Cache-Control", "no-store");
  }

  /**
   * {@code task}, {@code points} (null takes a mark back), {@code comment}; for a task with a rubric {@code criteria} with
   * {@code id}, {@code points} and {@code comment} each instead of points.
   */
  private Answer mark(Call call) throws IOException {
    JsonObject body = call.requiredJson();
    String learner = call.variable("learner");
    String task = text(body, "task");
    List<Given> given = new ArrayList<>();
    if (body.get("criteria") instanceof JsonArray criteria) {
      for (JsonElement each : criteria) {
        JsonObject one = each instanceof JsonObject object ? object : new JsonObject();
        given.add(new Given(
            learner, task, text(one, "id"), points(one.get("points")), text(one, "comment")));
      }
      given.add(new Given(learner, task, null, text(body, "comment")));
    } else {
      given.add(new Given(learner, task, points(body.get("points")), text(body, "comment")));
    }
    Worth worth = Worth.of(course.master(call.variable("name")));
    var unused = course.mark(worth, given, marker);
    return sheet(call);
  }

  private static @Nullable Double points(JsonElement value) {
    if (value instanceof JsonPrimitive number && number.isNumber()) {
      return number.getAsDouble();
    }
    if (value instanceof JsonNull) {
      return null;
    }
    throw new HttpProblem(400, TEXTS.problem("SERVER-062", String.valueOf(value)));
  }

  private static String text(JsonObject body, String key) {
    return body.get(key) instanceof JsonPrimitive value && value.isString()
        ? value.getAsString().strip()
        : "";
  }

  /** For all marks that there are. */
  private Answer feedback(Call call) throws IOException {
    JsonObject json = new JsonObject();
    FeedbackRun.Written written = course.exists()
        ? new FeedbackRun(course).write(List.of(), List.of())
        : new FeedbackRun.Written(0, List.of());
    json.addProperty("marks", written.marks());
    json.addProperty("folder", course.folder().feedback().toString());
    return Answer.json(json);
  }

  private Answer export(Call call) throws IOException {
    Language language = call.language();
    String word = call.query("format").orElse("csv");
    ExportFormat format = List.of(ExportFormat.values()).stream()
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new HttpProblem(400, "format must be csv, table, rubric, lti or xapi"));
    ZoneId zone = zone(call);
    boolean pseudonyms = call.flag("pseudonyms", false);
    String text = format.text(
        new MarksExport(course, pseudonyms).rows(List.of()),
        new ExportOptions(language, zone, HOME_PAGE, PASS_PERCENT));
    String name = String.format(
        Locale.ROOT,
        "marks-%s-%s.%s",
        format.word(),
        LocalDate.now(clock.withZone(zone)),
        format.ending());
    String type = format.ending().equals("csv") ? "text/csv; charset=utf-8" : "application/json";
    return Answer.bytes(200, type, text.getBytes(StandardCharsets.UTF_8))
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("Cache-Control", "no-store");
  }

  /** Where the browser is; else where the courses are. */
  private static ZoneId zone(Call call) {
    try {
      return ZoneId.of(call.query("timeZone").orElse("Asia/Tokyo"));
    } catch (DateTimeException e) {
      throw new HttpProblem(400, "timeZone: " + e.getMessage());
    }
  }
}
