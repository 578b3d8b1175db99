package org.ishizue.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ishizue.runtime.display.MimeBundle;
import org.junit.jupiter.api.Test;

final class SqlMagicTest {
  private static final String QUERY = "new org.ishizue.analysis.sql.SqlQuery()";

  private String ran = "";

  @Test
  void the_cell_runs_as_a_query_over_the_tables_that_it_names() {
    run("", "select * from bridges -- \"x\" \\ 橋\nwhere n > 1");
    assertThat(ran)
        .isEqualTo(QUERY + ".with(\"bridges\", bridges)"
            + ".query(\"select * from bridges -- \\\"x\\\" \\\\ 橋\\nwhere n > 1\")");
  }

  @Test
  void only_variables_that_hold_tables_are_handed_over() {
    run("", "select count, RAIN.mm from rain, 橋梁");
    assertThat(ran).startsWith(QUERY + ".with(\"rain\", rain).with(\"橋梁\", 橋梁).query(");
  }

  @Test
  void the_result_can_be_kept_in_a_variable() {
    for (String arguments : new String[] {"old =", "--into old", "old="}) {
      run(arguments, "select 1");
      assertThat(ran)
          .isEqualTo("tech.tablesaw.api.Table old = " + QUERY + ".query(\"select 1\");\nold");
    }
  }

  @Test
  void the_query_may_begin_beside_the_magic() {
    run("select 1", "as one");
    assertThat(ran).isEqualTo(QUERY + ".query(\"select 1\\nas one\")");
    run("old = select 1", "");
    assertThat(ran).contains("Table old = ", "query(\"select 1\\n\")");
  }

  @Test
  void an_equals_sign_within_the_query_names_no_variable() {
    run("select a = 1 as b", "");
    assertThat(ran).startsWith(QUERY + ".query(\"select a = 1 as b");
  }

  @Test
  void without_a_query_it_says_so() {
    assertThatThrownBy(() -> run("old =", " \n"))
        .isInstanceOf(MagicException.class)
        .hasMessageContaining("%%sql");
    assertThat(ran).isEmpty();
  }

  private void run(String arguments, String body) {
    new SqlMagic().run(new Cell(), arguments, body);
  }

  /** A cell in a session with some variables. */
  private final class Cell implements MagicContext {
    @Override
    public Map<String, String> variables() {
      return new TreeMap<>(Map.of(
          "bridges", "Table",
          "rain", "tech.tablesaw.api.Table",
          "橋梁", "Table",
          "count", "int"));
    }

    @Override
    public void runJava(String source) {
      ran = source;
    }

    @Override
    public void display(MimeBundle bundle) {
      throw new AssertionError(bundle);
    }

    @Override
    public void print(String text) {
      throw new AssertionError(text);
    }

    @Override
    public <T> T working(Function<Consumer<String>, T> work) {
      return work.apply(text -> {});
    }

    @Override
    public void runCell(String source) {
      throw new AssertionError("No cells here");
    }

    @Override
    public List<String> reset(List<String> names) {
      return names.isEmpty() ? List.of("a", "b") : names;
    }

    @Override
    public void addToClassPath(String path) {
      throw new AssertionError(path);
    }
  }
}
