package org.ishizue.workbench.exercise;

import java.io.IOException;
import java.util.Map;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.run.WorkerConfig;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.grading.sandbox.SharedFolder;
import org.ishizue.kernel.Installation;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.workbench.cli.Home;

/** How sandboxes are made of this installation. */
public final class GradingPlace {
  private GradingPlace() {}

  /**
   * The set-up of the workers.
   *
   * @throws IOException if the installation is not complete, or there is no place for the sandboxes' files
   */
  public static WorkerConfig of(Home home, Level level, SandboxLimits limits) throws IOException {
    UserVmConfig config = Installation.userVm();
    return new WorkerConfig(
        config,
        Installation.defaultImports(config.classPath()),
        level,
        limits,
        SharedFolder.of(config),
        Map.of(
            "datasets", home.datasets(),
            "fonts", home.fonts(),
            "optional", home.folder().resolve("optional")));
  }
}
