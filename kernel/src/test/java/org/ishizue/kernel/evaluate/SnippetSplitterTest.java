package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SnippetSplitterTest {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final SnippetSplitter splitter = new SnippetSplitter(shell.sourceCodeAnalysis());

  @AfterAll
  void end() {
    shell.close();
  }

  /** One piece a line; {@code ⏎} stands for a line break within a piece. */
  private static Stream<List<String>> cells() {
    return Stream.of(
            "int a = 1;|int b = 2;|a + b",
            "int a = 1; ;;|a",
            "if (a) { b(); } else { c(); }|d();",
            "if (a) b(); else c();|d();",
            "if (a)⏎  b();⏎else if (c)⏎  d();⏎else⏎  e();|f();",
            "if (a) { b(); }|c();",
            "if (a) x = new int[] {1};|y();",
            "if (a) x = new int[]{1}; else x = new int[]{2};|y();",
            "for (int i = 0; i < 3; i++) { a(); }|b();",
            "for (int i = 0; i < 3; i++) a(i);|b();",
            "while (a) { b(); }|c();",
            "do { a(); } while (b);|c();",
            "do a(); while (b);|c();",
            "try { a(); } catch (Exception e) { b(); } finally { c(); }|d();",
            "try (var in = open()) { a(); }⏎catch (Exception e) { b(); }|c();",
            "synchronized (lock) { a(); }|b();",
            "switch (a) { case 1: b(); break; default: c(); }|d();",
            "int x = switch (a) { case 1 -> 2; default -> { yield 3; } };|x",
            "Runnable r = () -> { a(); b(); };|r.run();",
            "list.forEach(x -> { a(x); });|b();",
            "list.stream().map(x -> { return x; })⏎    .toList()",
            "Object o = new Object() { int n; void m() { n++; } };|o",
            "new Thread() { public void run() {} }.start();|a();",
            "int[] a = {1, 2};|int[][] b = {{1}, {2}};|b",
            "new int[] {1, 2}",
            "String s = \"a;b}c\\\"{\";|char c = '}';|char d = '\\'';|s",
            "String t = \"\"\"⏎    a; { \"b\"⏎    \"\"\";|t",
            "int a = 1; // one; {|int b = 2; /* two; } */|a",
            "record P(int x) {}|record Q(int y) { Q { a(); } }|new P(1)",
            "class A { int n = 1; void m() { if (n > 0) { n--; } } }|class B {}|int c = 1;",
            "interface I { default void m() {} }|enum E { A, B { } ; void m() {} }|E.A",
            "public static final class A {}|sealed interface S permits T {}|final class T implements S {}",
            "@Deprecated class A {}|@SuppressWarnings(\"x\") int m() { return 1; }|m()",
            "@interface Unit { String value(); }|int b = 1;",
            "void m() { a(); }|int n(int x) { return x; }|<T> T same(T t) { return t; }|n(1)",
            "outer: for (;;) { for (;;) { break outer; } }|a();",
            "{ int hidden = 1; a(); }|b();",
            "import java.util.List;|import static java.lang.Math.*;|abs(-1)",
            "throw new IllegalStateException(\"x\");",
            "Map<String, List<Integer>> m = new HashMap<>() {{ put(\"a\", List.of(1)); }};|m",
            "double donut = 1;|format(donut);|iffy();",
            "int a = 1;|int b = (",
            "")
        .map(cell -> cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_cell_is_cut_into_its_snippets(List<String> cell) {
    List<String> pieces = cell.stream().map(piece -> piece.replace('⏎', '\n')).toList();
    // What stands behind a statement is no snippet: semicolons and comments.
    List<String> expected = pieces.stream()
        .map(piece ->
            piece.replaceAll(" ;;$", "").replaceAll(" // one; \\{$| /\\* two; \\} \\*/$", ""))
        .toList();
    String source = String.join("\n", pieces);
    List<SnippetSplitter.Piece> found = splitter.split(source);
    assertThat(found).extracting(SnippetSplitter.Piece::source).isEqualTo(expected);
    assertThat(found)
        .allSatisfy(piece ->
            assertThat(source.startsWith(piece.source(), piece.offset())).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = \"a\"",
        "int a = 1, b",
        "final var list = List.of(1)",
        "int[] a = {1}",
        "import java.util.List"
      })
  void the_last_declaration_of_a_cell_may_lack_its_semicolon(String last) {
    assertThat(splitter.split("int x = 1;\n" + last))
        .extracting(SnippetSplitter.Piece::source)
        .containsExactly("int x = 1;", last.endsWith("}") ? last : last + ";");
    assertThat(splitter.split("int x = 1 // one; //"))
        .extracting(SnippetSplitter.Piece::source)
        .containsExactly("int x = 1 // one; //\n;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 + 1", "s.length()", "x = 5", "new int[] {1}", "int a = 1 +", "int int = 1"})
  void an_expression_and_a_broken_declaration_are_left_as_they_are(String last) {
    assertThat(splitter.split(last))
        .extracting(SnippetSplitter.Piece::source)
        .containsExactly(last);
  }

  @Test
  void comments_before_a_snippet_are_not_part_of_it() {
    assertThat(splitter.split("// a\n/* b */ int c = 1;"))
        .containsExactly(new SnippetSplitter.Piece("int c = 1;", 13));
  }

  @Test
  void comments_alone_are_no_snippet() {
    assertThat(splitter.split("// a\n/* b */\n")).isEmpty();
  }
}
