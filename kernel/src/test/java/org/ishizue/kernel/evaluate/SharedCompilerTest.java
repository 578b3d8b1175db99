package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ishizue.kernel.uservm.Enclosure;
import org.ishizue.kernel.uservm.LaunchJar;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.wire.FrameChannel;
import org.ishizue.runtime.wire.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SharedCompilerTest {
  private static final List<String> IMPORTS = List.of("java.util.*", "java.util.stream.*");

  private final UserVmConfig config = TestEvaluators.config(Echo.class);
  private SharedCompiler compiler;

  @BeforeEach
  void start() {
    compiler = SharedCompiler.start(config.classPath(), IMPORTS);
  }

  @AfterEach
  void end() {
    compiler.close();
  }

  /** Starts the VM as it is, and counts as shut in. */
  private record Open(UserVmConfig config) implements Enclosure {
    @Override
    public Process start(Path socket) throws IOException {
      Path jar = socket.resolveSibling("vm.jar");
      LaunchJar.write(jar, config.classPath());
      return new ProcessBuilder(
              config.java().toString(),
              "-XX:+AllowRedefinitionToAddDeleteMethods",
              "-jar",
              jar.toString(),
              socket.toString())
          .start();
    }

    @Override
    public int maxFrameBytes() {
      return FrameChannel.MAX_FRAME_BYTES;
    }
  }

  /** What came of the cells of one session, and what they printed. */
  private record Seen(List<String> outcomes, String printed) {}

  private static UserVmListener into(List<String> printed) {
    return new UserVmListener() {
      @Override
      public void reported(Report report) {
        if (report instanceof Report.Printed text) {
          printed.add(text.text());
        }
      }

      @Override
      public void wroteNatively(boolean error, String text) {}
    };
  }

  private Seen session(String... cells) throws IOException {
    List<String> printed = new CopyOnWriteArrayList<>();
    List<String> outcomes = new ArrayList<>();
    try (Evaluator evaluator =
        Evaluator.awaitingCompiler(config.in(new Open(config)), into(printed))) {
      compiler.serve(evaluator);
      int number = 0;
      for (String cell : cells) {
        number++;
        EvalOutcome outcome = evaluator.evaluate(number, number, 1, cell, TestEvaluators.SILENT);
        outcomes.add(
            outcome instanceof EvalOutcome.NotCompiled not
                ? "NotCompiled " + not.diagnostics().get(0).code()
                : outcome.getClass().getSimpleName());
      }
    }
    return new Seen(outcomes, String.join("", printed));
  }

  private Seen afterForgetting(String... cells) throws IOException {
    assertThat(compiler.forget()).isTrue();
    return session(cells);
  }

  @Test
  void a_session_computes_in_its_own_vm() throws IOException {
    assertThat(session("int x = 20;", "System.out.print(x + 1);").printed()).isEqualTo("21");
    assertThat(afterForgetting("int x = 30;", "System.out.print(x + 1);").printed())
        .isEqualTo("31");
  }

  @Test
  void the_same_cells_run_again_in_the_next_vm() throws IOException {
    String[] cells = {
      "record Gauge(String id, double stageM) {}",
      "double mean(List<Gauge> all) {\n"
          + "  return all.stream().mapToDouble(Gauge::stageM).average().orElse(0);\n}",
      "var all = List.of(new Gauge(\"A\", 1), new Gauge(\"B\", 2));",
      "System.out.print(mean(all));"
    };
    Seen first = session(cells);
    assertThat(first.printed()).isEqualTo("1.5");
    for (int i = 0; i < 3; i++) {
      assertThat(afterForgetting(cells)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int answer = 42;",
        "final int answer = 42;",
        "int answer() { return 42; }",
        "class answer { static final int VALUE = 42; }",
        "enum answer { A }",
        "import java.time.LocalDate; LocalDate answer = LocalDate.EPOCH;",
        "int answer() { return later(); }",
        "var answer = new Object() { int inner = 42; };",
        "int other = 1, answer = 2; int answer2() { return answer; } String answer = \"x\";"
      })
  void nothing_that_a_session_declared_is_known_to_the_next(String cell) throws IOException {
    Seen before =
        session("var y = answer;", "answer a = null;", "var z = answer();", "LocalDate d;");
    assertThat(afterForgetting(cell).outcomes()).doesNotContain("NotCompiled");
    assertThat(afterForgetting(
            "var y = answer;", "answer a = null;", "var z = answer();", "LocalDate d;"))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class List {}",
        "int Stream = 1;",
        "String String = \"x\";",
        "import java.awt.List;",
        "import java.util.*;",
        "import static java.lang.Math.*;",
        "int x = = 3;",
        "int[] a = new int[-1];",
        "int half(int x) { return missing(x); }"
      })
  void what_a_session_hides_or_breaks_is_whole_in_the_next(String cell) throws IOException {
    String use = "var list = List.of(1, 2); System.out.print(list.stream().count() + \"\");";
    var unused = session(cell);
    if (compiler.forget()) {
      Seen next = session(use, "var root = sqrt(4);", "int x = 3;");
      assertThat(next.printed()).isEqualTo("2");
      assertThat(next.outcomes().get(1)).startsWith("NotCompiled");
    } else {
      assertThat(cell).contains("import java.util.*"); // it has taken the place of ours
    }
  }

  @Test
  void constants_of_another_session_cannot_be_reached_by_their_full_names() throws IOException {
    var unused = session(
        "int one = 1;", "class Secret { static final int VALUE = 42; }", "int b = Secret.VALUE;");
    for (int i = 0; i < 30; i++) {
      String guess = "System.out.print(REPL.$JShell$" + i + ".Secret.VALUE);";
      assertThat(SharedCompiler.mayName(guess)).isTrue();
      assertThat(afterForgetting(guess).outcomes().get(0)).startsWith("NotCompiled");
    }
  }

  @Test
  void a_compiler_whose_vm_ended_is_of_no_use() throws IOException {
    assertThat(session("System.exit(3);").outcomes()).containsExactly("VmEnded");
    assertThat(compiler.forget()).isFalse();
  }

  @Test
  void what_a_cell_ends_with_is_not_shown_but_computed() throws IOException {
    assertThat(session(
                "class Loud { public String toString() { System.out.print(\"shown\"); return \"\"; } }",
                "int runs = 0; Loud make() { runs++; return new Loud(); }",
                "make()",
                "System.out.print(runs);")
            .printed())
        .isEqualTo("1");
  }

  @Test
  void a_method_is_called_with_long_texts_without_the_compiler() throws IOException {
    List<String> printed = new CopyOnWriteArrayList<>();
    try (Evaluator evaluator =
        Evaluator.awaitingCompiler(config.in(new Open(config)), into(printed))) {
      compiler.serve(evaluator);
      EvalOutcome outcome = evaluator.call(
          1, Echo.class.getName(), "print", List.of("水".repeat(15_000), "\"\\\n", "end"));
      assertThat(outcome).isInstanceOf(EvalOutcome.Completed.class);
      assertThat(String.join("", printed)).isEqualTo("水".repeat(15_000) + "\"\\\n" + "end");
      assertThat(evaluator.call(1, Echo.class.getName(), "refuse", List.of("no")))
          .isInstanceOf(EvalOutcome.Threw.class);
    }
  }

  /** In the learner's VM. */
  public static final class Echo {
    private Echo() {}

    public static void print(String... texts) {
      System.out.print(String.join("", texts));
    }

    public static void refuse(String... texts) {
      if (texts[0].equals("no")) {
        throw new IllegalArgumentException(texts[0]);
      }
    }
  }
}
