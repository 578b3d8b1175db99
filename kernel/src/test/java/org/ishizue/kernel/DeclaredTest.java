package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What library code in the learner's VM sees of the cells' declarations, through the real JShell. */
final class DeclaredTest {
  private static KernelHarness kernel;

  @BeforeAll
  static void start() {
    kernel = new KernelHarness();
    kernel.run("import org.ishizue.runtime.declared.Declared;");
  }

  @AfterAll
  static void stop() {
    kernel.close();
  }

  private static String value(String name) {
    return String.valueOf(kernel
        .run("Declared.variable(\"" + name + "\").map(v -> v.value()).orElse(\"none\")")
        .result());
  }

  @Test
  void a_variable_is_seen_with_its_value_of_now() {
    kernel.run("int a = 1;");
    kernel.run("a = 2;");
    assertThat(value("a")).isEqualTo("2");
    assertThat(value("b")).isEqualTo("none");
  }

  @Test
  void of_a_variable_declared_again_with_another_type_the_latest_is_seen() {
    kernel.run("int c = 1;");
    kernel.run("double other = 5;");
    kernel.run("String c = \"two\";");
    assertThat(value("c")).isEqualTo("two");
    kernel.run("var c = 3.5;");
    kernel.run("int later = 7;");
    assertThat(value("c")).isEqualTo("3.5");
    kernel.run("int c = 4;");
    assertThat(value("c")).isEqualTo("4");
  }

  @Test
  void a_value_survives_that_a_method_it_depends_on_is_edited() {
    kernel.run("int twice(int n) { return 2 * n; }");
    kernel.run("int d = twice(4);");
    kernel.run("long twice(int n) { return 3L * n; }");
    assertThat(value("d")).isEqualTo("8");
    assertThat(kernel.run("Declared.methods(\"twice\").get(0).invoke(null, 5)").result())
        .isEqualTo("15");
    assertThat(kernel.run("Declared.methods(\"twice\").size()").result()).isEqualTo("1");
  }

  @Test
  void overloads_are_all_seen() {
    kernel.run("int f(int n) { return n; }\nint f(String s) { return s.length(); }");
    assertThat(kernel.run("Declared.methods(\"f\").size()").result()).isEqualTo("2");
  }

  @Test
  void a_name_that_is_not_among_the_named_is_not_seen() {
    kernel.run("int e = 1;\nint g() { return 1; }");
    kernel.run("Declared.only(Set.of(\"h\"))");
    assertThat(value("e")).isEqualTo("none");
    assertThat(kernel.run("Declared.methods(\"g\").size()").result()).isEqualTo("0");
    kernel.run("Declared.only(Set.of(\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"twice\"))");
    assertThat(value("e")).isEqualTo("1");
  }
}
