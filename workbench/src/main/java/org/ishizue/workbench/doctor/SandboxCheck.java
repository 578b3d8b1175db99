package org.ishizue.workbench.doctor;

import java.io.IOException;
import java.util.function.Consumer;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.run.Archive;
import org.ishizue.grading.run.WorkerConfig;
import org.ishizue.grading.sandbox.Bubblewrap;
import org.ishizue.grading.sandbox.Cgroups;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.grading.threat.ThreatResult;
import org.ishizue.grading.threat.ThreatRun;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.exercise.GradingPlace;

/**
 * Whether this machine can hold submissions: runs the list of attacks against its sandbox. Where there can be
 * none that is said and is no fault: only who grades others' work needs one.
 */
final class SandboxCheck {
  private static final Texts TEXTS = Texts.beside(SandboxCheck.class);

  private SandboxCheck() {}

  /** Tells each finding as it is known. */
  static void look(Home home, boolean threats, Consumer<Finding> found)
      throws InterruptedException {
    var obstacle = Bubblewrap.obstacle();
    if (obstacle.isPresent()) {
      found.accept(
          Finding.good("sandbox", TEXTS.get("sandbox.none", obstacle.get().text())));
      return;
    }
    if (!threats) {
      found.accept(Finding.good("sandbox", TEXTS.get("sandbox.there")));
      return;
    }
    try {
      WorkerConfig config = GradingPlace.of(home, Level.ISOLATED, SandboxLimits.USUAL);
      boolean unused = Archive.make(config);
      int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());
      long held = new ThreatRun(config)
          .run(jobs, result -> found.accept(finding(result))).stream()
              .filter(ThreatResult::held)
              .count();
      found.accept(Finding.good("sandbox", TEXTS.get("sandbox.level", held)));
      found.accept(Finding.good(
          "cgroup",
          Cgroups.current()
              .map(groups -> TEXTS.get("cgroup.there", String.join(", ", groups.controllers())))
              .orElseGet(() -> TEXTS.get("cgroup.none"))));
    } catch (IOException e) {
      found.accept(Finding.notGood("sandbox", String.valueOf(e.getMessage())));
    }
  }

  private static Finding finding(ThreatResult result) {
    String text = result.number() + " " + result.title();
    return result.held()
        ? Finding.good("threat", text)
        : Finding.notGood("threat", text + " → " + result.objection());
  }
}
