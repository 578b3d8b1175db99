package org.ishizue.workbench.lesson;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ishizue.lessons.Fault;
import org.ishizue.lessons.check.LessonRun.Ran;
import org.ishizue.lessons.check.LessonRun.Tried;
import org.ishizue.lessons.check.LessonRun.Value;
import org.ishizue.lessons.check.Report;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;

/** Shows what {@code lesson check} found: a line a lesson, its faults below it. */
final class LessonReports {
  private static final Texts TEXTS = Texts.beside(LessonReports.class);

  private final Console console;
  private final boolean ran;
  private final boolean numbers;

  /**
   * Shows reports on a console.
   *
   * @param ran whether the lessons were run
   * @param numbers whether numbers that are as claimed are shown too
   */
  LessonReports(Console console, boolean ran, boolean numbers) {
    this.console = console;
    this.ran = ran;
    this.numbers = numbers;
  }

  void show(Report report) {
    String faults = String.valueOf(report.faults().size());
    String line = report.good()
        ? TEXTS.get("check.good", report.lesson())
        : TEXTS.get("check.bad", report.lesson(), faults);
    if (ran) {
      line += TEXTS.get(
          "check.runs", time(report, Language.JA), time(report, Language.EN), numbers(report));
      String changes = changes(report);
      line += changes.isEmpty() ? "" : TEXTS.get("check.changes", changes);
    }
    console.err().println(line);
    report.faults().forEach(fault -> console.err().println("    " + fault));
    report
        .remarks()
        .forEach(remark -> console.err().println("    " + TEXTS.get("check.remark", remark)));
    if (numbers) {
      report
          .runs()
          .forEach((language, run) -> run.numbers()
              .forEach(
                  value -> console.out().println("    " + language.code() + "  " + shown(value))));
    }
    console.err().flush();
  }

  void summary(List<Report> reports, Duration took) {
    long good = reports.stream().filter(Report::good).count();
    int minutes = reports.stream().mapToInt(Report::minutes).sum();
    console
        .err()
        .println(TEXTS.get("check.total", good, reports.size() - good, minutes, seconds(took)));
  }

  private static String numbers(Report report) {
    List<Value> values =
        report.runs().values().stream().flatMap(run -> run.numbers().stream()).toList();
    return values.stream().filter(Value::good).count() + "/" + values.size();
  }

  /** How many of the changes show what the text says; empty where a lesson asks for none. */
  private static String changes(Report report) {
    List<Tried> tried =
        report.runs().values().stream().flatMap(run -> run.changes().stream()).toList();
    return tried.isEmpty() ? "" : tried.stream().filter(Tried::good).count() + "/" + tried.size();
  }

  private static String time(Report report, Language language) {
    Ran run = report.runs().get(language);
    return run == null ? "-" : seconds(run.took());
  }

  private static String shown(Value value) {
    String is = value.value().isPresent()
        ? String.valueOf(value.value().getAsDouble())
        : TEXTS.get("check.none");
    return TEXTS.get(
        "check.number",
        value.number().name(),
        is,
        value.number().is(),
        value.number().within(),
        value.number().source().isEmpty() ? "" : " [" + value.number().source() + "]");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  static JsonArray asJson(List<Report> reports) {
    JsonArray array = new JsonArray();
    for (Report report : reports) {
      JsonObject one = new JsonObject();
      one.addProperty("lesson", report.lesson());
      one.addProperty("good", report.good());
      one.addProperty("minutes", report.minutes());
      one.add("faults", faults(report.faults().stream()));
      one.add("remarks", faults(report.remarks().stream()));
      JsonObject runs = new JsonObject();
      for (Language language : Language.values()) {
        Ran run = report.runs().get(language);
        if (run != null) {
          runs.add(language.code(), asJson(run));
        }
      }
      one.add("runs", runs);
      array.add(one);
    }
    return array;
  }

  private static JsonObject asJson(Ran run) {
    JsonObject json = new JsonObject();
    json.addProperty("seconds", run.took().toMillis() / 1000.0);
    JsonArray numbers = new JsonArray();
    for (Value value : run.numbers()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", value.number().name());
      value.value().ifPresent(is -> one.addProperty("value", is));
      one.addProperty("is", value.number().is());
      one.addProperty("within", value.number().within());
      one.addProperty("good", value.good());
      numbers.add(one);
    }
    json.add("numbers", numbers);
    JsonArray changes = new JsonArray();
    for (Tried tried : run.changes()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", tried.change().name());
      one.addProperty("cell", tried.change().cell());
      one.addProperty("good", tried.good());
      changes.add(one);
    }
    json.add("changes", changes);
    return json;
  }

  private static JsonArray faults(Stream<Fault> faults) {
    JsonArray array = new JsonArray();
    faults.forEach(fault -> {
      JsonObject one = new JsonObject();
      one.addProperty("code", fault.code());
      one.addProperty("file", fault.file());
      one.addProperty("cell", fault.cell());
      one.addProperty("text", fault.text());
      array.add(one);
    });
    return array;
  }
}
