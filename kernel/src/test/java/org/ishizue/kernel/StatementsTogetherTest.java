package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Neighbouring statements are compiled as one block; nobody must notice but by the time it takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementsTogetherTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  @Test
  void they_run_in_their_order_and_the_last_value_is_shown() {
    var answers = kernel.run("int n = 1;\nn++;\nn *= 10;\nSystem.out.println(n);\nn + 1");
    assertThat(answers.stdout()).isEqualTo("20\n");
    assertThat(answers.result()).isEqualTo("21");
  }

  @Test
  void an_exception_names_the_line_of_the_cell_and_what_ran_before_it_has_happened() {
    var answers = kernel.run("""
        int[] levels = new int[2];
        System.out.println("before");
        levels[0] = 7;

        levels[5] =
            8;
        System.out.println("after");
        1""");
    assertThat(answers.stdout()).isEqualTo("before\n");
    assertThat(answers.traceback()).contains("line 5").contains("levels[5] =");
    assertThat(kernel.run("levels[0]").result()).isEqualTo("7");
  }

  @Test
  void the_first_line_of_several_is_shown_as_it_stands_in_the_cell() {
    var answers =
        kernel.run("int zero = 0;\n  System.out.println(1 / zero);\nSystem.out.println();\n2");
    assertThat(answers.traceback()).contains("line 2").contains("System.out.println(1 / zero);");
    assertThat(answers.traceback()).doesNotContain("{System");
  }

  @Test
  void what_stands_before_a_statement_that_does_not_compile_is_run_all_the_same() {
    var answers =
        kernel.run("int m = 1;\nm = 5;\nSystem.out.println(m);\nm = \"text\";\nm = 9;\nm");
    assertThat(answers.stdout()).isEqualTo("5\n");
    assertThat(answers.traceback()).contains("m = \"text\";");
    assertThat(kernel.run("m").result()).isEqualTo("5");
  }

  @Test
  void a_return_at_the_top_ends_only_itself() {
    assertThat(kernel
            .run("System.out.println(1);\nreturn 5;\nSystem.out.println(2);\n3")
            .stdout())
        .isEqualTo("1\n2\n");
  }

  @Test
  void a_statement_that_is_none_is_still_evaluated() {
    assertThat(kernel.run("int k = 3;\nk;\n1 + 2;\nSystem.out.println(k);").stdout())
        .isEqualTo("3\n");
  }

  @Test
  void an_import_that_is_there_already_changes_nothing() {
    assertThat(kernel.run("import java.awt.Point;\nnew Point(1, 2).x").result()).isEqualTo("1");
    assertThat(kernel.run("import java.awt.Point;\nnew Point(1, 3).y").result()).isEqualTo("3");
  }
}
