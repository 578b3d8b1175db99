package org.ishizue.kernel.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.kernel.evaluate.CellDiagnostic;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.TestEvaluators;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real cells through the real compiler: each gets javac's text and the hint in the language in use. */
final class CompileHintsTest {
  private static final String SESSION = """
      import java.util.*;
      int rainfall = 3;
      double depth = 1.5;
      String name = "x";
      List<Integer> list = new ArrayList<>();
      int twice(int n) { return 2 * n; }
      abstract class Shape { abstract double area(); private int secret; }
      enum Kind { A, B }
      Shape shape = null;
      class Selection { }
      class StringColumn { Selection isEqualTo(String text) { return null; } }
      class DoubleColumn { Selection isGreaterThan(double number) { return null; } }
      class Gauges { StringColumn station() { return null; } DoubleColumn depth() { return null; } }
      class Table {
        Table where(Selection rows) { return this; }
        Table where(java.util.function.Function<Table, Selection> rows) { return this; }
        Table only(Selection rows) { return this; }
      }
      Gauges gauges = new Gauges();
      Table table = new Table();
      Kind kind = Kind.A;
      """;
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

  private static final Evaluator EVALUATOR = TestEvaluators.start();

  private final Language before = Language.current();

  record Case(String key, String cell) {}

  @BeforeAll
  static void session() {
    assertThat(run(SESSION)).isInstanceOf(EvalOutcome.Completed.class);
  }

  @AfterAll
  static void close() {
    EVALUATOR.close();
  }

  @AfterEach
  void restore_the_language() {
    Language.use(before);
  }

  static List<Case> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CompileHintsTest.class.getResourceAsStream("compile-hints.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(parts -> new Case(parts[0], parts[1].replace("\\n", "\n").replace("\\\\", "\\")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void an_error_gets_its_text_and_hint_in_both_languages(Case wrong) {
    for (Language language : Language.values()) {
      Language.use(language);
      EvalOutcome outcome = run(wrong.cell());
      assertThat(outcome).isInstanceOf(EvalOutcome.NotCompiled.class);
      List<CellDiagnostic> found = ((EvalOutcome.NotCompiled) outcome).diagnostics();
      List<String> hints =
          found.stream().map(CompileHints::of).flatMap(Optional::stream).toList();
      assertThat(hints)
          .describedAs(() -> language + ": " + found)
          .isNotEmpty()
          .first()
          .matches(hint -> template(language, wrong.key()).matcher(hint).matches());
      assertThat(hints).noneMatch(hint -> hint.contains("{0}"));
      assertThat(JAPANESE.matcher(withoutSource(found)).find()).isEqualTo(language == Language.JA);
    }
  }

  @Test
  void every_hint_is_tried() throws IOException {
    Stream<String> ruled = CompileHints.RULES.stream().map(HintRule::key);
    Stream<String> others = Stream.of(
        "import", "near", "full.width", "class.unknown", "method.unknown", "variable.unknown");
    assertThat(cases().stream().map(Case::key).collect(Collectors.toSet()))
        .containsAll(Stream.concat(ruled, others).toList());
  }

  @Test
  void an_import_can_be_copied() {
    Language.use(Language.EN);
    assertThat(hint("LocalDate d = null;")).contains("import java.time.LocalDate;");
    assertThat(hint("Pattern p = Pattern.compile(\"a\");"))
        .contains("import java.util.regex.Pattern;");
  }

  @Test
  void near_names_are_those_of_the_session_and_of_the_object() {
    Language.use(Language.JA);
    assertThat(hint("rainfal + 1")).isEqualTo("もしかして: rainfall");
    assertThat(hint("name.lenght()")).startsWith("もしかして: length");
    assertThat(hint("name.length")).isEqualTo("もしかして: length()");
  }

  @Test
  void a_full_width_mark_is_shown_with_the_plain_one() {
    Language.use(Language.EN);
    assertThat(hint("int v1 = 1；")).contains("；").contains(" ; ");
    assertThat(hint("String t1 = “abc”;")).contains("“").contains("plain \" instead");
  }

  private static String hint(String cell) {
    EvalOutcome outcome = run(cell);
    return ((EvalOutcome.NotCompiled) outcome)
        .diagnostics().stream()
            .map(CompileHints::of)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
  }

  private static EvalOutcome run(String cell) {
    return TestEvaluators.run(EVALUATOR, cell);
  }

  private static Pattern template(Language language, String key) {
    String text = CompileHints.TEXTS.get(language, key);
    String regex = Stream.of(text.split("\\{\\d\\}", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  /** javac's texts; those parts that it quotes from the cell may be in any language. */
  private static String withoutSource(List<CellDiagnostic> found) {
    return found.stream()
        .map(diagnostic -> diagnostic.message().replaceAll("'.'|[“”（）；−　]", ""))
        .collect(Collectors.joining("\n"));
  }
}
