package org.ishizue.kernel.evaluate;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.agent.Agent;
import org.ishizue.runtime.wire.Report;

/** Evaluators with a real user VM and nobody who listens. */
public final class TestEvaluators {
  private TestEvaluators() {}

  public static Evaluator start(String... imports) {
    return new Evaluator(config(), List.of(imports), NOBODY);
  }

  /** A VM with the runtime and the classes that stand beside these. */
  static UserVmConfig config(Class<?>... beside) {
    return new UserVmConfig(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        List.of("-Dfile.encoding=UTF-8"),
        Stream.concat(Stream.of(Agent.class), Stream.of(beside))
            .map(TestEvaluators::place)
            .toList(),
        Map.of());
  }

  public static EvalOutcome run(Evaluator evaluator, String cell) {
    return evaluator.evaluate(1, 1, 1, cell, SILENT);
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
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

  static final Notices SILENT = Notices.IGNORED;
}
