package org.ishizue.workbench.run;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.ishizue.jupyter.client.RunOutcome;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.KernelFailure;
import org.jspecify.annotations.Nullable;

/**
 * What became of one notebook.
 *
 * @param ran how many code cells ran to their end, well or not
 * @param total how many there are; 0 when no kernel could be started
 * @param problem null when all is well
 */
record Result(
    Path source,
    Path copy,
    String outcome,
    ExitCode exitCode,
    int ran,
    int total,
    Duration took,
    JsonObject details,
    @Nullable ProblemException problem) {
  private static final Texts TEXTS = Texts.beside(Result.class);
  private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");
  private static final int TRACEBACK_LINES = 30;

  static Result of(Source source, Path copy, RunOutcome outcome, Progress progress, Duration took) {
    JsonObject details = new JsonObject();
    Path file = source.file();
    int number = progress.number();
    String kind;
    ExitCode exitCode = ExitCode.SOME_NOT_GOOD;
    ProblemException problem = null;
    if (outcome instanceof RunOutcome.Completed) {
      kind = "completed";
      exitCode = ExitCode.RAN;
    } else if (outcome instanceof RunOutcome.CellFailed failed) {
      kind = "cellFailed";
      cell(details, failed.cellIndex(), number);
      details.addProperty("ename", failed.error().ename());
      details.addProperty("evalue", failed.error().evalue());
      String error = failed.error().ename() + ": " + failed.error().evalue();
      problem = TEXTS.problem(
          "CLI-010", file, number, error, "\n" + indented(failed.error().traceback()));
    } else if (outcome instanceof RunOutcome.TimedOut timedOut) {
      kind = "timedOut";
      cell(details, timedOut.cellIndex(), number);
      long seconds = timedOut.limit().toSeconds();
      details.addProperty("limitSeconds", seconds);
      problem = TEXTS.problem("CLI-011", file, number, seconds);
    } else if (outcome instanceof RunOutcome.KernelDied died) {
      kind = "kernelDied";
      cell(details, died.cellIndex(), number);
      problem =
          TEXTS.problem("CLI-012", file, number, indented(died.log().lines().toList()));
    } else if (outcome instanceof RunOutcome.KernelNotStarted notStarted) {
      kind = "kernelNotStarted";
      exitCode = ExitCode.OUR_FAULT;
      String reason = KernelFailure.words(Language.current(), notStarted.why());
      details.addProperty("reason", reason);
      String log = indented(notStarted.log().lines().toList());
      problem = TEXTS.problem("CLI-013", file, reason, log);
    } else {
      throw new IllegalStateException("unknown outcome " + outcome);
    }
    return new Result(
        file, copy, kind, exitCode, progress.finished(), progress.total(), took, details, problem);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("notebook", source.toString());
    json.addProperty("copy", exitCode == ExitCode.OUR_FAULT ? null : copy.toString());
    json.addProperty("outcome", outcome);
    json.addProperty("cellsRun", ran);
    json.addProperty("cells", total);
    json.addProperty("seconds", took.toMillis() / 1000.0);
    details.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
    if (problem != null) {
      json.addProperty("code", problem.code());
      json.addProperty("message", problem.getMessage());
    }
    return json;
  }

  private static void cell(JsonObject details, int index, int number) {
    details.addProperty("cellIndex", index);
    details.addProperty("codeCell", number);
  }

  private static String indented(List<String> lines) {
    return lines.stream()
        .flatMap(String::lines)
        .limit(TRACEBACK_LINES)
        .map(line -> "    " + ANSI.matcher(line).replaceAll(""))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
