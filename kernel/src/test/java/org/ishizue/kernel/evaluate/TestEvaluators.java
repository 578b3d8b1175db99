package org.ishizue.kernel.evaluate;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.agent.Agent;
import org.ishizue.runtime.wire.Report;

/** Evaluators with a real user VM and nobody who listens. */
public final class TestEvaluators {
  private TestEvaluators() {}

  public static Evaluator start(String... imports) {
    UserVmConfig config = new UserVmConfig(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        List.of("-Dfile.encoding=UTF-8"),
        List.of(runtime()),
        Map.of());
    return new Evaluator(config, List.of(imports), NOBODY);
  }

  public static EvalOutcome run(Evaluator evaluator, String cell) {
    return evaluator.evaluate(1, 1, 1, cell, SILENT);
  }

  private static Path runtime() {
    try {
      return Path.of(
          Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final UserVmListener NOBODY = new UserVmListener() {
    @Override
    public void reported(Report report) {}

    @Override
    public void wroteNatively(boolean error, String text) {}
  };

  private static final Notices SILENT = new Notices() {
    @Override
    public void variablesReset(List<String> variables, String because) {}

    @Override
    public void variablesStale(List<String> variables, String because) {}

    @Override
    public void notYetUsable(String declared, List<String> missing) {}

    @Override
    public void sessionLost(int exitCode, List<String> lost) {}

    @Override
    public void noLongerFits(String declared, String changed) {}

    @Override
    public void textsCompared(String left, String right, int line) {}
  };
}
