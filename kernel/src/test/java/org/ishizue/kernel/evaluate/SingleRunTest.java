package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SingleRunTest {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final SingleRun single = Objects.requireNonNull(SingleRun.of(shell));

  @BeforeEach
  void nothing_has_run() throws ReflectiveOperationException {
    assertThat(secondRuns()).isZero();
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void what_compiles_is_never_compiled_again() throws Exception {
    assertThat(eval("int stage = 3;")).isEqualTo("3");
    eval("record Gauge(String id, double stageM) {}");
    eval("enum Level { LOW { int mm() { return 1; } }, HIGH; int mm() { return 100; } }");
    eval(
        "double twice(double value) { class Local { double of() { return 2 * value; } } return new Local().of(); }");
    assertThat(eval("twice(new Gauge(\"A\", 1.5).stageM()) + stage + Level.LOW.mm()"))
        .isEqualTo("7.0");
    assertThat(
            eval(
                "java.util.stream.IntStream.of(3, 1).mapToObj(i -> new Object() { int n = i; }).mapToInt(o -> o.n).sum()"))
        .isEqualTo("4");
    assertThat(eval("import java.util.*;")).isNull();
    assertThat(eval("List.of(1, 2).size()")).isEqualTo("2");
    assertThat(secondRuns()).isZero();
  }

  @Test
  void classes_are_as_those_of_a_second_run() throws Exception {
    eval("class Gauge { double mean(double hourly, int hours) { return hourly / hours; } }");
    assertThat(eval("Gauge.class.getDeclaredMethods()[0].getParameters()[1].getName()"))
        .isEqualTo("\"hours\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int a = \"text\";",
        "gone();",
        "class A extends Gone2<int> {",
        "void f() { return 1; }"
      })
  void errors_are_those_of_jshell_alone(String source) {
    try (JShell alone = JShell.builder().executionEngine("local").build()) {
      assertThat(told(shell, source)).isNotEmpty().isEqualTo(told(alone, source));
    }
    assertThat(shell.eval("6 * 7").get(0).value()).isEqualTo("42");
  }

  @Test
  void an_error_that_only_making_classes_shows_is_told_by_the_second_run() throws Exception {
    String source = "String text = \"" + "雨".repeat(40_000) + "\";";
    try (JShell alone = JShell.builder().executionEngine("local").build()) {
      assertThat(told(shell, source)).isNotEmpty().isEqualTo(told(alone, source));
    }
    assertThat(secondRuns()).isPositive();
  }

  @Test
  void what_lacks_something_works_when_that_is_declared() throws Exception {
    SnippetEvent early = shell
        .eval("double depth(Gauge gauge) { return datum() + gauge.stage; }")
        .get(0);
    assertThat(early.status()).isEqualTo(Status.RECOVERABLE_NOT_DEFINED);
    SnippetEvent half = shell.eval("double half() { return datum() / 2; }").get(0);
    assertThat(half.status()).isEqualTo(Status.RECOVERABLE_DEFINED);
    eval("class Gauge { double stage = 1.5; }");
    eval("double datum() { return 10; }");
    assertThat(eval("depth(new Gauge()) + half()")).isEqualTo("16.5");
    eval("class Gauge { double stage = 2.5; int since = 1978; }");
    assertThat(eval("depth(new Gauge()) + new Gauge().since")).isEqualTo("1990.5");
    eval("double datum() { return 20; }");
    assertThat(eval("depth(new Gauge())")).isEqualTo("22.5");
  }

  @Test
  void overloads_and_methods_that_call_each_other_are_declared_together() throws Exception {
    eval("int f(int n) { return n; }");
    eval("int f(String s) { return s.length() + 1; }");
    assertThat(eval("f(\"four\")")).isEqualTo("5");
    shell.eval("boolean even(int n) { return n == 0 || odd(n - 1); }");
    eval("boolean odd(int n) { return n != 0 && even(n - 1); }");
    assertThat(eval("even(10)")).isEqualTo("true");
  }

  @Test
  void a_grown_class_path_is_looked_through_and_runs_stay_single() throws Exception {
    eval("int before = 1;");
    shell.addToClasspath(java.nio.file.Path.of(
            Test.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString());
    single.classPathHasGrown();
    assertThat(eval("org.junit.jupiter.api.Test.class.getSimpleName()")).isEqualTo("\"Test\"");
    assertThat(eval("before + 1")).isEqualTo("2");
    assertThat(secondRuns()).isZero();
  }

  private String eval(String source) {
    SnippetEvent event = shell.eval(source).get(0);
    assertThat(event.status())
        .as(() ->
            source + told(shell.diagnostics(event.snippet()).map(d -> d.getMessage(Locale.ROOT))))
        .isEqualTo(Status.VALID);
    assertThat(event.exception()).as(source).isNull();
    return event.value();
  }

  private static List<String> told(JShell shell, String source) {
    List<SnippetEvent> events = shell.eval(source);
    Snippet last = events.get(events.size() - 1).snippet();
    return told(shell
        .diagnostics(last)
        .map(d -> d.getCode() + ' ' + d.getPosition() + ' ' + d.getMessage(Locale.ROOT)));
  }

  private static List<String> told(Stream<String> texts) {
    return texts.toList();
  }

  /** How many javacs there are for making classes alone. */
  private long secondRuns() throws ReflectiveOperationException {
    Object pool =
        CompiledClasses.field(CompiledClasses.field(shell, "taskFactory"), "javacTaskPool");
    return ((Map<?, ?>) CompiledClasses.field(pool, "options2Contexts"))
        .keySet().stream()
            .map(Object::toString)
            .filter(options -> options.contains("-parameters") && !options.contains("should-stop"))
            .count();
  }
}
