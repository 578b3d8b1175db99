package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ten edits after which a learner's values are still there, or their loss is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionStateTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  private void given(String... cells) {
    for (String cell : cells) {
      KernelHarness.CellAnswers answers = kernel.run(cell);
      assertThat(answers.status()).as(cell + answers.messages()).isEqualTo("ok");
      assertThat(answers.stderr()).as(cell).isEmpty();
    }
  }

  private void shows(String expression, String expected) {
    KernelHarness.CellAnswers answers = kernel.run(expression);
    assertThat(answers.result()).as(expression + answers.messages()).isEqualTo(expected);
  }

  @Test
  void an_edited_helper_method_leaves_the_variables() {
    given("int helper(int x) { return x + 1; }", "int helped = helper(41);");
    given("int helper(int x) { return x + 2; }");
    shows("helped", "42");
    shows("helper(helped)", "44");
  }

  @Test
  void an_added_import_leaves_the_variables() {
    given("var rain = new ArrayList<Integer>();", "rain.add(12);", "import java.time.LocalDate;");
    shows("rain", "[12]");
    shows("LocalDate.of(1976, 1, 2)", "1976-01-02");
  }

  @Test
  void an_edited_class_body_reaches_the_objects_that_exist() {
    given("class Gauge { int level = 5; int twice() { return level * 2; } }");
    given("Gauge gauge = new Gauge();", "gauge.level = 7;");
    given("class Gauge { int level = 5; int twice() { return level * 20; } }");
    shows("gauge.level", "7");
    shows("gauge.twice()", "140");
  }

  @Test
  void the_same_text_again_changes_nothing() {
    given("class Same { int value = 1; }", "Same same = new Same();", "same.value = 9;");
    given("class Same { int value = 1; }");
    shows("same.value", "9");
  }

  @Test
  void a_variable_redeclared_with_another_type_leaves_the_others() {
    given("int station = 1;", "int beside = 2;", "String station = \"Hijiori\";");
    shows("beside", "2");
    shows("station", "Hijiori");
  }

  @Test
  void mutually_dependent_classes_in_one_cell_work() {
    given("class River { Basin basin; String name = \"Do\"; }\nclass Basin { River river; }");
    given("River river = new River();", "river.basin = new Basin(); river.basin.river = river;");
    given("int unrelated() { return 0; }");
    shows("river.basin.river.name", "Do");
  }

  @Test
  void a_cell_that_fails_midway_keeps_what_came_before() {
    given("int earlier = 3;");
    var failed = kernel.run("int before = 1;\nearlier = 4;\nint broken = Integer.parseInt(\"x\");\n"
        + "int behind = 5;");
    assertThat(failed.ename()).isEqualTo("java.lang.NumberFormatException");
    shows("earlier + before", "5");
    assertThat(kernel.run("behind").ename()).isEqualTo("CompilationException");
  }

  @Test
  void a_lambda_calls_the_edited_method() {
    given("int step(int x) { return x + 1; }", "IntUnaryOperator next = x -> step(x);");
    shows("next.applyAsInt(1)", "2");
    given("int step(int x) { return x + 10; }");
    shows("next.applyAsInt(1)", "11");
  }

  @Test
  void a_changed_record_says_which_variable_it_cost() {
    given("record Point(int x) {}", "Point point = new Point(1);", "int kept = 5;");
    var edited = kernel.run("record Point(int x, int y) {}");
    assertThat(edited.status()).isEqualTo("ok");
    assertThat(edited.stderr()).contains("point").contains("Point").doesNotContain("kept");
    shows("kept", "5");
    given("Point point = new Point(1, 2);");
    shows("point.y()", "2");
  }

  @Test
  void a_static_counter_goes_on_across_edits() {
    given("class Tally { static int n; static int next() { return ++n; } }");
    given("Tally.next();", "Tally.next();");
    given("class Tally { static int n; static int next() { n += 10; return n; } }");
    shows("Tally.next()", "12");
  }
}
