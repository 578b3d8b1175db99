package org.ishizue.workbench.exercise;

import java.io.IOException;
import org.ishizue.exercises.trial.ReferenceRun;
import org.ishizue.grading.release.Release;
import org.ishizue.kernel.Installation;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;

/** What checks expect, as this installation finds it: by running the reference answer. */
final class OwnExpectations {
  private static final Texts TEXTS = Texts.beside(OwnExpectations.class);

  private OwnExpectations() {}

  /** Fails with CLI-062 where the installation is not complete. */
  static Release.Expectations of(Home home) {
    return (exercise, master) -> {
      try {
        UserVmConfig config = Installation.userVm();
        return ReferenceRun.entries(
            exercise, master, config, Installation.defaultImports(config.classPath()));
      } catch (IOException e) {
        throw Failure.ourFault(TEXTS.problem(e, "CLI-062", home.folder(), e));
      }
    };
  }
}
