package org.ishizue.kernel.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CellParserTest {
  @Test
  void plain_java_is_one_part() {
    assertThat(CellParser.parse("int a = 1;\na"))
        .containsExactly(new CellPart.JavaSource("int a = 1;\na\n", 1));
  }

  @Test
  void line_magics_stand_between_java() {
    assertThat(CellParser.parse("int a;\n%jars  x.jar y.jar \nint b;"))
        .containsExactly(
            new CellPart.JavaSource("int a;\n", 1),
            new CellPart.LineMagic("jars", "x.jar y.jar", 2),
            new CellPart.JavaSource("int b;\n", 3));
  }

  @Test
  void a_cell_magic_takes_the_rest() {
    assertThat(CellParser.parse("%%time now\n1\n%help"))
        .containsExactly(new CellPart.CellMagic("time", "now", "1\n%help", 1));
    assertThat(CellParser.parse("\n\n%%time\n1"))
        .containsExactly(new CellPart.CellMagic("time", "", "1", 3));
  }

  @Test
  void a_question_is_a_name_with_a_mark() {
    assertThat(CellParser.parse(" Math.max? "))
        .containsExactly(new CellPart.Question("Math.max", 1));
    assertThat(CellParser.parse("a ? b : c"))
        .containsExactly(new CellPart.JavaSource("a ? b : c\n", 1));
  }

  @Test
  void a_percent_within_java_or_a_text_block_is_no_magic() {
    assertThat(CellParser.parse("5\n % 3")).hasSize(1);
    assertThat(CellParser.parse("String s = \"\"\"\n%help\n\"\"\";\n%help"))
        .containsExactly(
            new CellPart.JavaSource("String s = \"\"\"\n%help\n\"\"\";\n", 1),
            new CellPart.LineMagic("help", "", 4));
  }

  @Test
  void a_blank_cell_has_no_parts() {
    assertThat(CellParser.parse(" \n\n")).isEmpty();
  }

  @Test
  void a_magic_s_value_can_be_kept_in_a_variable() {
    assertThat(CellParser.parse("List<String> added = %jars lib/*.jar a\\b.jar\nint n = 5\n% 3;"))
        .containsExactly(new CellPart.JavaSource(
            "List<String> added = lineMagic(\"jars\", java.util.List.of(\"lib/*.jar\","
                + " \"a\\\\b.jar\"));\n"
                + "int n = 5\n"
                + "% 3;\n",
            1));
    assertThat(CellParser.parse("String s = \"= %jars\";\nboolean b = 5 == 7 % x;"))
        .hasSize(1);
    assertThat(CellParser.parse("String s = \"= %jars\";").toString()).doesNotContain("lineMagic");
  }

  @Test
  void libraries_may_be_named_as_jbang_names_them() {
    assertThat(CellParser.parse("//DEPS a:b:1 c:d:2, e:f:3\n//REPOS office=/share/maven\nint x;"))
        .containsExactly(
            new CellPart.LineMagic("maven", "a:b:1 c:d:2  e:f:3", 1),
            new CellPart.LineMagic("mavenRepo", "office /share/maven", 2),
            new CellPart.JavaSource("int x;\n", 3));
  }

  @Test
  void all_libraries_of_a_cell_are_asked_for_together_after_the_repositories() {
    assertThat(MavenParts.together(CellParser.parse(
            "int a;\n%maven x:y:1\n%mavenRepo office /share\nint b;\n%addMavenDependency p:q:2")))
        .containsExactly(
            new CellPart.JavaSource("int a;\n", 1),
            new CellPart.LineMagic("mavenRepo", "office /share", 3),
            new CellPart.LineMagic("maven", "x:y:1 p:q:2", 2),
            new CellPart.JavaSource("int b;\n", 4));
  }
}
