package org.ishizue.grading.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.grading.run.RunJob.JobCell;
import org.ishizue.grading.run.RunReport.CellEnd;
import org.ishizue.grading.run.RunReport.CellReport;
import org.ishizue.grading.run.RunReport.End;
import org.ishizue.grading.sandbox.Sandbox;
import org.ishizue.kernel.cell.CellParser;
import org.ishizue.kernel.cell.CellPart;
import org.ishizue.kernel.evaluate.EvalOutcome;

/**
 * One job in one room: canary, cells with their requests, canary. Another thread may ask for a {@link
 * #report} at any time, since a compiler that hangs cannot be interrupted.
 */
final class SubmissionRun {
  /** What ExitOnOutOfMemoryError ends a JVM with; a submission that exits with it fools nobody but itself. */
  private static final int OUT_OF_MEMORY = 3;

  private static final String ABSENT = "\"absent\"";

  private final RunJob job;
  private final Room room;
  private final List<CellReport> cells = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> lateValues = new LinkedHashMap<>();
  private End end = End.COMPLETE;
  private String cell = "";
  private boolean canaryBefore;
  private boolean canaryAfter = true;
  private String detail = "";
  private volatile long readyNanos;

  SubmissionRun(RunJob job, Room room) {
    this.job = job;
    this.room = room;
  }

  void run() {
    boolean alive = room.canary();
    synchronized (this) {
      canaryBefore = alive;
    }
    if (!alive) {
      finish(End.FAULT, "the canary failed before the submission " + room.nativeText());
      return;
    }
    readyNanos = System.nanoTime();
    for (JobCell each : job.cells()) {
      begin(each.id());
      if (!runCell(each)) {
        return;
      }
    }
    begin("");
    if (!askAgain()) {
      return;
    }
    boolean still = room.answers();
    synchronized (this) {
      canaryAfter = still;
      if (!still) {
        end = End.FAULT;
        detail = "the canary failed after the submission";
      }
    }
  }

  /** Asks again in a room where the cells have run before. No canary: an answer that is missing shows itself. */
  void runRequests() {
    synchronized (this) {
      canaryBefore = true;
    }
    readyNanos = System.nanoTime();
    for (JobCell each : job.cells()) {
      begin(each.id());
      if (!each.request().isEmpty() && !ask(each, values)) {
        return;
      }
    }
  }

  /** The cell in which a run is that does not come to its end. */
  synchronized RunReport report(boolean compilerHangs) {
    if (compilerHangs) {
      end = End.COMPILER;
    }
    return new RunReport(
        cells,
        values,
        lateValues,
        end,
        end == End.COMPLETE || end == End.FAULT ? "" : cell,
        canaryBefore,
        canaryAfter,
        room.sandbox().peakMemoryBytes(),
        detail);
  }

  /** When the sandbox had shown that it computes; 0 before that. */
  long readyNanos() {
    return readyNanos;
  }

  private synchronized void begin(String id) {
    cell = id;
  }

  private synchronized void finish(End how, String why) {
    end = how;
    detail = why;
  }

  private boolean runCell(JobCell each) {
    for (CellPart part : CellParser.parse(each.source())) {
      if (part instanceof CellPart.JavaSource java) {
        if (!runJava(each, java.source(), java.firstLine())) {
          return false;
        }
      } else if (part instanceof CellPart.CellMagic magic && magic.name().equals("time")) {
        if (!runJava(each, magic.body(), magic.firstLine() + 1)) {
          return false;
        }
      } else if (!(part instanceof CellPart.Question)) {
        note(each, CellEnd.SKIPPED, CellTexts.of("skipped"));
      }
      if (failed(each.id())) {
        break;
      }
    }
    return each.request().isEmpty() || ask(each, values);
  }

  private boolean runJava(JobCell each, String source, int firstLine) {
    EvalOutcome outcome = room.run(source, firstLine);
    if (outcome instanceof EvalOutcome.NotCompiled notCompiled) {
      note(each, CellEnd.NOT_COMPILED, CellTexts.of(notCompiled));
    } else if (outcome instanceof EvalOutcome.Threw threw) {
      String message = String.valueOf(threw.thrown().message());
      note(
          each,
          message.startsWith("EXERCISE-010") ? CellEnd.NOT_ANSWERED : CellEnd.THREW,
          CellTexts.of(threw));
    } else if (outcome instanceof EvalOutcome.VmEnded ended) {
      vmEnded(ended);
      return false;
    }
    return true;
  }

  private boolean ask(JobCell each, Map<String, String> into) {
    Room.Asked asked = room.ask(each.request());
    if (asked.outcome() instanceof EvalOutcome.VmEnded ended) {
      vmEnded(ended);
      return false;
    }
    synchronized (this) {
      into.put(each.id(), asked.json());
    }
    return true;
  }

  /** A learner may have moved a check above the answer; the notebook as a whole has it nevertheless. */
  private boolean askAgain() {
    for (JobCell each : job.cells()) {
      String first = values.getOrDefault(each.id(), "");
      if (!each.request().isEmpty() && (first.isEmpty() || first.contains(ABSENT))) {
        if (!ask(each, lateValues)) {
          return false;
        }
      }
    }
    return true;
  }

  private synchronized boolean failed(String id) {
    return cells.stream()
        .anyMatch(report -> report.id().equals(id) && report.end() != CellEnd.SKIPPED);
  }

  private synchronized void note(
      JobCell each, CellEnd how, org.ishizue.analysis.meta.Wording text) {
    cells.add(new CellReport(each.id(), how, text));
  }

  private void vmEnded(EvalOutcome.VmEnded ended) {
    Sandbox.Cause cause = room.sandbox().cause();
    if (cause == null) {
      finish(
          ended.exitCode() == OUT_OF_MEMORY ? End.MEMORY : End.CRASHED,
          "exit code " + ended.exitCode());
      return;
    }
    switch (cause) {
      case TIME -> finish(End.TIME, "");
      case MEMORY -> finish(End.MEMORY, "");
      case THREADS -> finish(End.THREADS, "");
      case OUTPUT -> finish(End.OUTPUT, "");
      case NONSENSE -> finish(End.CRASHED, "it sent what is no frame");
      case DONE -> finish(End.FAULT, "the sandbox was closed while it ran");
    }
  }
}
