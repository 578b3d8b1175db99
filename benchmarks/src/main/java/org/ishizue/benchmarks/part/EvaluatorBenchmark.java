package org.ishizue.benchmarks.part;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.Notices;
import org.ishizue.kernel.evaluate.SourceQuestions;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.wire.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a cell's source to its outcome, without Jupyter's messages around it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED"
    })
public class EvaluatorBenchmark {
  private static final String STATEMENTS = "total += 1;\n".repeat(20);
  private static final String LONG_CELL =
      "System.out.println(\"a line of a long cell\");\n".repeat(800);

  @SuppressWarnings("NullAway.Init")
  private Evaluator evaluator;

  private int count;

  @Setup(Level.Trial)
  public void start() {
    List<Path> classPath = Stream.of(
            System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.contains("ishizue-runtime"))
        .map(Path::of)
        .toList();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    evaluator = new Evaluator(
        new UserVmConfig(java, List.of(), classPath, Map.of()), List.of("java.util.*"), NOBODY);
    run("int total = 0;");
  }

  @TearDown(Level.Trial)
  public void stop() {
    evaluator.close();
  }

  @Benchmark
  public EvalOutcome expression() {
    return run("1 + 1");
  }

  @Benchmark
  public EvalOutcome twentyStatements() {
    return run(STATEMENTS);
  }

  @Benchmark
  public EvalOutcome methodRedefined() {
    return run("int twice(int n) { return 2 * n + " + count++ % 2 + "; }");
  }

  /** The splitter and one parse, over 800 lines. */
  @Benchmark
  public SourceQuestions.Wholeness completenessOf800Lines() {
    return evaluator.query(shell -> SourceQuestions.completeness(shell, LONG_CELL));
  }

  private EvalOutcome run(String source) {
    EvalOutcome outcome = evaluator.evaluate(1, 1, 1, source, Notices.IGNORED);
    if (!(outcome instanceof EvalOutcome.Completed)) {
      throw new IllegalStateException(source + ": " + outcome);
    }
    return outcome;
  }

  private static final UserVmListener NOBODY = new UserVmListener() {
    @Override
    public void reported(Report report) {}

    @Override
    public void wroteNatively(boolean error, String text) {}
  };
}
