package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class CompiledClassesTest {
  private static final Evaluator EVALUATOR = TestEvaluators.start("java.util.*");

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  private static Set<Object> classes() {
    return EVALUATOR.query(shell -> CompiledClasses.of(shell).names());
  }

  private static void run(String cell) {
    assertThat(TestEvaluators.run(EVALUATOR, cell)).isInstanceOf(EvalOutcome.Completed.class);
  }

  @Test
  void statements_and_shown_values_leave_no_classes_behind() {
    run("int kept = 1;");
    Set<Object> before = classes();
    assertThat(before).isNotEmpty();
    for (int i = 0; i < 5; i++) {
      run("kept + " + i);
      run("kept");
      run("kept = kept + 1");
      run("for (int i = 0; i < 3; i++) { Runnable r = () -> System.out.print(kept); r.run(); }");
      run("new Object() { public String toString() { return \"anonymous\"; } }");
    }
    assertThat(classes()).isEqualTo(before);
    run("if (kept != 6) throw new IllegalStateException(\"kept is \" + kept);");
  }

  @Test
  void declarations_keep_theirs() {
    run("record Gauge(String id, double stageM) {}");
    run("Gauge gauge = new Gauge(\"A\", 1.5);");
    run("double twice(Gauge g) { return 2 * g.stageM(); }");
    run("List.of(gauge).forEach(g -> System.out.print(twice(g)));");
    run("twice(gauge)");
    run("twice(new Gauge(\"B\", gauge.stageM()))");
  }

  @Test
  void a_statement_that_failed_leaves_nothing_either() {
    Set<Object> before = classes();
    assertThat(TestEvaluators.run(EVALUATOR, "Integer.parseInt(\"x\")"))
        .isInstanceOf(EvalOutcome.Threw.class);
    assertThat(classes()).isEqualTo(before);
  }
}
