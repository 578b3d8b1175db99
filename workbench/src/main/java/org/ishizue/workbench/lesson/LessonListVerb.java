package org.ishizue.workbench.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ishizue.analysis.text.DisplayWidth;
import org.ishizue.jupyter.json.Json;
import org.ishizue.lessons.Draft;
import org.ishizue.lessons.Fault;
import org.ishizue.lessons.Lesson;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lesson list}: the lessons, a line each. A broken one is said to be, and does not hide the others. */
@Command(name = "list")
public final class LessonListVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(LessonListVerb.class);
  private static final int COLUMNS = 6;

  private final Home home;
  private final Console console;

  @Option(names = "--lessons", paramLabel = "DIR")
  private @Nullable Path lessons;

  @Option(names = "--json")
  private boolean json;

  public LessonListVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Draft> drafts = LessonFolders.in(LessonFolders.root(lessons, home));
    List<Lesson> readable = drafts.stream()
        .filter(draft -> draft.faults().isEmpty())
        .flatMap(draft -> draft.lesson().stream())
        .sorted(Comparator.comparingInt(Lesson::number).thenComparing(Lesson::name))
        .toList();
    if (json) {
      console.out().println(Json.writeIndented(asJson(drafts, readable)));
    } else {
      table(readable);
      int minutes = readable.stream().mapToInt(Lesson::minutes).sum();
      console.out().println(TEXTS.get("list.total", readable.size(), minutes));
    }
    List<Fault> faults =
        drafts.stream().flatMap(draft -> draft.faults().stream()).toList();
    faults.forEach(fault -> console.err().println(fault));
    return (faults.isEmpty() ? ExitCode.RAN : ExitCode.SOME_NOT_GOOD).number();
  }

  private void table(List<Lesson> readable) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(
        TEXTS.get("list.number"),
        TEXTS.get("list.title"),
        TEXTS.get("list.minutes"),
        TEXTS.get("list.level"),
        TEXTS.get("list.needs"),
        TEXTS.get("list.exercise")));
    for (Lesson lesson : readable) {
      rows.add(List.of(
          String.valueOf(lesson.number()),
          lesson.in(Language.current()).title(),
          String.valueOf(lesson.minutes()),
          TEXTS.get("level." + lesson.level().code()),
          lesson.needs().isEmpty() ? "-" : String.join(", ", numbers(lesson.needs())),
          lesson.exercise()));
    }
    int[] widths = new int[COLUMNS];
    rows.forEach(row -> {
      for (int i = 0; i < COLUMNS; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    });
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < COLUMNS; i++) {
        boolean number = i == 0 || i == 2;
        line.append(
            number
                ? DisplayWidth.padLeft(row.get(i), widths[i])
                : DisplayWidth.padRight(row.get(i), widths[i]));
        line.append("  ");
      }
      console.out().println(line.toString().stripTrailing());
    }
  }

  /** 01-first-cell as 1: the table has the title already. */
  private static List<String> numbers(List<String> needs) {
    return needs.stream().map(need -> need.replaceFirst("^0*(\\d+)-.*", "$1")).toList();
  }

  private static JsonArray asJson(List<Draft> drafts, List<Lesson> readable) {
    JsonArray array = new JsonArray();
    for (Lesson lesson : readable) {
      JsonObject one = new JsonObject();
      one.addProperty("name", lesson.name());
      one.addProperty("number", lesson.number());
      JsonObject title = new JsonObject();
      for (Language language : Language.values()) {
        title.addProperty(language.code(), lesson.in(language).title());
      }
      one.add("title", title);
      one.addProperty("minutes", lesson.minutes());
      one.addProperty("level", lesson.level().code());
      one.add("needs", asJson(lesson.needs()));
      one.addProperty("exercise", lesson.exercise());
      one.add("datasets", asJson(lesson.datasets()));
      array.add(one);
    }
    for (Draft draft : drafts) {
      if (!draft.faults().isEmpty()) {
        JsonObject one = new JsonObject();
        one.addProperty("name", draft.name());
        one.add("faults", asJson(draft.faults().stream().map(Fault::toString).toList()));
        array.add(one);
      }
    }
    return array;
  }

  private static JsonArray asJson(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
