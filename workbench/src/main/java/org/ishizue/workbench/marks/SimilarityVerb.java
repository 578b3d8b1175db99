package org.ishizue.workbench.marks;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishizue.checks.file.Exercise;
import org.ishizue.checks.file.ExerciseFolder;
import org.ishizue.checks.file.Faults;
import org.ishizue.exercises.master.AnswerFile;
import org.ishizue.exercises.master.Master;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.similarity.Answers;
import org.ishizue.grading.similarity.Pair;
import org.ishizue.grading.similarity.Similarity;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code exercise similarity}: pairs of submissions that a person should read side by side. */
@Command(name = "similarity")
public final class SimilarityVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(SimilarityVerb.class);

  private final Home home;
  private final Console console;

  @Parameters(paramLabel = "EXERCISE", descriptionKey = "EXERCISE")
  private String name = "";

  @Mixin
  private CourseOptions options = new CourseOptions();

  @Option(names = "--least", paramLabel = "PERCENT")
  private int least = 60;

  @Option(names = "--json")
  private boolean json;

  public SimilarityVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CourseBook course = options.book(home);
    Path master = course.master(name);
    List<Answers> answers = answers(course.folder(), String.valueOf(master.getFileName()));
    List<Pair> pairs = new Similarity(known(master), least).pairs(answers);
    if (json) {
      JsonArray array = new JsonArray();
      pairs.forEach(pair -> array.add(asJson(pair)));
      console.out().println(Json.writeIndented(array));
    } else {
      pairs.forEach(this::show);
    }
    console
        .err()
        .println(TEXTS.get(pairs.isEmpty() ? "alike.none" : "alike", pairs.size(), answers.size()));
    return ExitCode.RAN.number();
  }

  private static List<Answers> answers(CourseFolder course, String exercise) throws IOException {
    List<Answers> answers = new ArrayList<>();
    for (Path learner : CourseFolder.folders(course.submitted())) {
      Path file = learner.resolve(exercise).resolve(exercise + ".ipynb");
      if (Files.isRegularFile(file)) {
        notebook(file)
            .map(notebook -> Answers.of(String.valueOf(learner.getFileName()), notebook))
            .ifPresent(answers::add);
      }
    }
    return answers;
  }

  /** What was collected can be read, unless somebody changed it since: then there is nothing to compare. */
  private static Optional<Notebook> notebook(Path file) throws IOException {
    try {
      return Optional.of(Notebook.read(file));
    } catch (NotebookFormatException notReadable) {
      return Optional.empty();
    }
  }

  /** What everybody may write: the reference, other right answers, and the ordinary mistakes. */
  private static List<String> known(Path master) {
    Exercise exercise = ExerciseFolder.read(master).exercise();
    Faults faults = new Faults();
    Master notebooks = Master.read(exercise, faults);
    List<String> known = new ArrayList<>();
    notebooks.reference(Language.JA).forEach(cell -> known.add(cell.source()));
    var tasks = exercise.tasks().stream().map(Exercise.Task::id).collect(Collectors.toSet());
    for (String folder : List.of("also-right", "wrong")) {
      for (AnswerFile file : AnswerFile.in(master.resolve(folder), tasks, faults)) {
        known.addAll(file.answers().values());
      }
    }
    return known;
  }

  private void show(Pair pair) {
    console
        .out()
        .println(TEXTS.get(
            "pair",
            pair.one(),
            pair.other(),
            pair.writtenPercent(),
            pair.shapePercent(),
            pair.passages(),
            pair.identical().isEmpty() ? "–" : String.join(", ", pair.identical())));
  }

  private static JsonObject asJson(Pair pair) {
    JsonObject one = new JsonObject();
    one.addProperty("one", pair.one());
    one.addProperty("other", pair.other());
    one.addProperty("writtenPercent", pair.writtenPercent());
    one.addProperty("shapePercent", pair.shapePercent());
    one.addProperty("passages", pair.passages());
    JsonArray identical = new JsonArray();
    pair.identical().forEach(identical::add);
    one.add("identical", identical);
    return one;
  }
}
