package org.ishizue.kernel.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementRunsTest {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final SnippetSplitter splitter = new SnippetSplitter(shell.sourceCodeAnalysis());

  @AfterAll
  void end() {
    shell.close();
  }

  /** A bar stands where one run ends; the last of a cell may have a value to show and stays alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(); b(); c();| d()",
        "a(); b();| c();",
        "a(); b(); System.out.println(1);",
        "a(); for (int i = 0; i < 3; i++) { b(i); }",
        "int n = 1;| a(n); n++;| n",
        "a(); b();| int n = 1;| c(); d();| e",
        "a(); b();| List<String> names = List.of();| c(); d();| e",
        "import java.util.*;| a(); b();| c",
        "a(); b();| class C { void m() { x(); } }| c(); d();| e",
        "a(); b();| int m() { return 1; }| c(); d();| e",
        "a(); b();| void m() { x(); }| c(); d();| e",
        "a();| if (b) return;| c();| d",
        "x = 1; y += 2; z[0]++;| w",
        "a(); { int n = 1; b(n); } try { c(); } finally { d(); }| e",
        "a(); // one }\n  b(); /* two */ c();| d",
        "a(); switch (b) { case 1: c(); }| d",
        "list.forEach(n -> { a(n); }); new Thread() { public void run() {} }.start();| d",
        "a();| b( c",
      })
  void a_cell_is_cut_into_runs(String marked) {
    String cell = marked.replace("|", "");
    String found = StatementRuns.of(splitter.split(cell)).stream()
        .map(run -> StatementRuns.text(run, cell))
        .collect(Collectors.joining("| "));
    assertThat(found).isEqualTo(marked);
  }
}
