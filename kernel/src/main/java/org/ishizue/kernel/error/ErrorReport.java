package org.ishizue.kernel.error;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ishizue.kernel.evaluate.CellDiagnostic;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.ThrownInCell;
import org.ishizue.kernel.hint.CompileHints;
import org.ishizue.kernel.hint.ThrownHints;
import org.ishizue.runtime.text.Texts;

/**
 * What a failed cell shows: the three parts of Jupyter's {@code error} message.
 *
 * @param ename the kind of error: for a throwable its real class
 * @param evalue one line
 * @param traceback lines with ANSI colours, for the person
 */
public record ErrorReport(String ename, String evalue, List<String> traceback) {
  private static final Texts TEXTS = Texts.beside(ErrorReport.class);
  private static final String RED = "\u001b[31m";
  private static final String BOLD_RED = "\u001b[1;31m";
  private static final String BLUE = "\u001b[34m";
  private static final String RESET = "\u001b[0m";
  private static final int MAX_LOST = 20;

  public ErrorReport {
    traceback = List.copyOf(traceback);
  }

  public static ErrorReport of(EvalOutcome.NotCompiled outcome, int cell) {
    List<String> lines = new ArrayList<>();
    Set<String> hints = new HashSet<>();
    for (CellDiagnostic diagnostic : outcome.diagnostics()) {
      lines.add(BOLD_RED + TEXTS.get("compile", cell, diagnostic.line()) + RESET + " "
          + diagnostic.message());
      lines.add("  " + diagnostic.sourceLine());
      lines.add("  " + pad(diagnostic) + RED + "^".repeat(diagnostic.length()) + RESET);
      CompileHints.of(diagnostic).filter(hints::add).ifPresent(hint -> lines.add(hint(hint)));
    }
    String first =
        outcome.diagnostics().isEmpty() ? "" : outcome.diagnostics().get(0).message();
    return new ErrorReport("CompilationException", first.replace('\n', ' '), lines);
  }

  public static ErrorReport of(EvalOutcome.Threw outcome) {
    return of(outcome.thrown());
  }

  /** For what was thrown in a cell or in a callback. */
  public static ErrorReport of(ThrownInCell thrown) {
    List<String> lines = new ArrayList<>();
    String lead = "";
    for (ThrownInCell at = thrown; at != null; at = at.cause()) {
      lines.add(lead
          + BOLD_RED
          + at.className()
          + RESET
          + (at.message() == null ? "" : ": " + at.message()));
      for (ThrownInCell.Place place : at.places()) {
        String where = place.where().isEmpty() ? "" : " " + place.where();
        lines.add("  " + BLUE + TEXTS.get("place", place.cell(), place.line()) + RESET + where);
        lines.add("    " + place.sourceLine());
      }
      lead = TEXTS.get("cause") + " ";
    }
    ThrownHints.of(thrown).ifPresent(hint -> lines.add(hint(hint)));
    String message = thrown.message();
    return new ErrorReport(thrown.className(), message == null ? "" : message, lines);
  }

  private static String hint(String text) {
    return BLUE + TEXTS.get("hint") + RESET + " " + text;
  }

  public static ErrorReport interrupted() {
    String text = TEXTS.get("interrupted");
    return new ErrorReport(
        "CellInterrupted", text, List.of(BOLD_RED + "CellInterrupted" + RESET + ": " + text));
  }

  /** Under the name that IJava gave it. */
  public static ErrorReport of(EvalOutcome.TimedOut timedOut) {
    String text = TEXTS.get("timedOut", timedOut.limit().toMillis());
    return of("EvaluationTimeoutException", text);
  }

  public static ErrorReport of(EvalOutcome.VmEnded ended) {
    String what = ended.byInterrupt() ? TEXTS.get("vm.killed") : vmEnded(ended.exitCode());
    List<String> lines = List.of(
        BOLD_RED + "UserVmEnded" + RESET + ": " + what, lost(ended.lost()), TEXTS.get("vm.next"));
    return new ErrorReport("UserVmEnded", what, lines);
  }

  /** A magic, or the kernel itself, could not do what was asked. */
  public static ErrorReport of(String ename, String message) {
    return new ErrorReport(ename, message, List.of(BOLD_RED + ename + RESET + ": " + message));
  }

  /** Why the learner's VM ended, in words. */
  public static String vmEnded(int exitCode) {
    return switch (exitCode) {
      case 134, 139 -> TEXTS.get("vm.crashed", exitCode);
      case 137, 143 -> TEXTS.get("vm.signal", exitCode - 128);
      default -> TEXTS.get("vm.exit", exitCode);
    };
  }

  /** What went with it. */
  public static String lost(List<String> names) {
    if (names.isEmpty()) {
      return TEXTS.get("lost.nothing");
    }
    String listed = String.join(", ", names.subList(0, Math.min(MAX_LOST, names.size())));
    return TEXTS.get("lost", names.size(), names.size() > MAX_LOST ? listed + ", …" : listed);
  }

  /** Blanks up to the fault; a full-width character counts as two, as it does on the screen. */
  private static String pad(CellDiagnostic diagnostic) {
    StringBuilder pad = new StringBuilder();
    String before = diagnostic
        .sourceLine()
        .substring(0, Math.min(diagnostic.column() - 1, diagnostic.sourceLine().length()));
    before
        .codePoints()
        .forEach(c -> pad.append(c == '\t' ? "\t" : c > 0x2E80 && c < 0xFF61 ? "  " : " "));
    return pad.toString();
  }
}
