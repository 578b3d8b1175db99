package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.kernel.KernelHarness.CellAnswers;
import org.ishizue.kernel.KernelHarness.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks written for IJava and JJava run unchanged: what their documentation offers to a cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IJavaNotebookTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  private static JsonObject data(Sent display) {
    return display.content().getAsJsonObject("data");
  }

  @Test
  void a_text_is_displayed_as_the_types_asked_for_and_as_plain_text() {
    JsonObject shown = data(kernel
        .run("display(\"<i>levee</i>\", \"text/html\", \"text/markdown\");")
        .of("display_data")
        .get(0));
    assertThat(shown.keySet())
        .containsExactlyInAnyOrder("text/html", "text/markdown", "text/plain");
    assertThat(shown.get("text/html").getAsString()).isEqualTo("<i>levee</i>");
    assertThat(data(kernel
                .run("display(\"console.log(1)\", \"application/javascript\");")
                .of("display_data")
                .get(0))
            .get("application/javascript")
            .getAsString())
        .isEqualTo("console.log(1)");
  }

  @Test
  void a_declaration_at_the_end_of_a_cell_needs_no_semicolon() {
    kernel.run("String helloWorld = \"Hello world!\"");
    assertThat(data(kernel.run("helloWorld").of("execute_result").get(0))
            .get("text/plain")
            .getAsString())
        .isEqualTo("Hello world!");
  }

  @Test
  void render_gives_the_cell_s_result_another_form() {
    JsonObject shown = data(kernel
        .run("String note = \"Depth in **m**\";\n\nrender(note, \"text/markdown\")")
        .of("execute_result")
        .get(0));
    assertThat(shown.get("text/markdown").getAsString()).isEqualTo("Depth in **m**");
    assertThat(shown.get("text/plain").getAsString()).isEqualTo("Depth in **m**");
  }

  @Test
  void a_display_counts_down_in_its_place() {
    CellAnswers answers = kernel.run("""
        String id = display("<b>Water level:</b> 2", "text/html");
        for (int i = 2; i >= 0; i--) {
            updateDisplay(id, "<b>Water level:</b> " + i, "text/html");
            Thread.sleep(10L);
        }
        render("<b>Dry</b>", "text/html")\
        """);
    assertThat(answers.of("display_data")).hasSize(1);
    assertThat(answers.of("update_display_data")).hasSize(3);
    assertThat(data(answers.of("update_display_data").get(2)).get("text/html").getAsString())
        .isEqualTo("<b>Water level:</b> 0");
    assertThat(data(answers.of("execute_result").get(0)).get("text/html").getAsString())
        .isEqualTo("<b>Dry</b>");
  }

  @Test
  void eval_gives_the_object_itself_in_the_same_session() {
    assertThat(kernel.run("(int) eval(\"10 + 2\") + 3").result()).isEqualTo("15");
    kernel.run("var gauges = new ArrayList<>(List.of(\"A\"));");
    assertThat(kernel.run("((List<String>) eval(\"gauges\")) == gauges").result())
        .isEqualTo("true");
    assertThat(kernel.run("eval(\"int made = 7;\");\neval(\"made * 2\")").result())
        .isEqualTo("14");
    assertThat(kernel.run("made").result()).isEqualTo("7");
    assertThat(kernel.run("eval(\"%help\")").stdout()).contains("%help");
  }

  @Test
  void the_kernel_instance_evaluates_and_applies_magics(@TempDir Path folder) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("more-classes"));
    assertThat(kernel.run("(int) getKernelInstance().evalRaw(\"4 * 5\") + 1").result())
        .isEqualTo("21");
    assertThat(kernel
            .run(
                "List<String> by = getKernelInstance().getMagics().applyLineMagic(\"classpath\", List.of(\""
                    + classes + "\"));\nby.size()")
            .result())
        .isEqualTo("1");
    kernel.run(
        "getKernelInstance().getMagics().applyCellMagic(\"time\", List.of(), \"int byMagic = 6;\");");
    assertThat(kernel.run("byMagic").result()).isEqualTo("6");
    assertThat(kernel
            .run("getKernelInstance().addToClasspath(\"" + folder.resolve("nowhere") + "\")")
            .status())
        .isEqualTo("error");
  }

  /** Cells as they stand in the documentation of IJava and JJava: display.md, kernel.md, magics.md. */
  @Test
  void the_published_examples_run_unchanged() {
    assertThat(kernel
            .run("display(\"alert('Hello from IJava!');\", \"application/javascript\");")
            .status())
        .isEqualTo("ok");
    assertThat(data(kernel
                .run("display(\"<b>Bold</b>\", \"text/html\", \"text/markdown\");")
                .of("display_data")
                .get(0))
            .keySet())
        .contains("text/html", "text/markdown", "text/plain");
    assertThat(data(kernel
                .run("String md = \"Hello from **IJava**\";\n\nrender(md, \"text/markdown\")")
                .of("execute_result")
                .get(0))
            .get("text/markdown")
            .getAsString())
        .isEqualTo("Hello from **IJava**");
    CellAnswers countdown = kernel.run("""
        String id = display("<b>Countdown:</b> 3", "text/html");
        for (int i = 3; i >= 0; i--) {
            updateDisplay(id, "<b>Countdown:</b> " + i, "text/html");
            Thread.sleep(1000L);
        }
        render("<b>Liftoff!</b>", "text/html")\
        """);
    assertThat(countdown.of("update_display_data")).hasSize(4);
    assertThat(data(countdown.of("execute_result").get(0)).get("text/html").getAsString())
        .isEqualTo("<b>Liftoff!</b>");
    assertThat(kernel.run("(int) eval(\"1 + 2\") + 3").result()).isEqualTo("6");
  }

  @Test
  void eval_of_code_that_fails_throws() {
    CellAnswers answers = kernel.run("""
        String caught = "";
        for (String code : List.of("int x = \\"a\\";", "1 / 0", "%nosuch")) {
          try {
            eval(code);
          } catch (Exception e) {
            caught += e.getMessage() + "\\n";
          }
        }
        caught\
        """);
    assertThat(answers.result())
        .contains(
            "CompilationException", "java.lang.ArithmeticException: / by zero", "MagicException");
    assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void a_magic_s_value_is_what_it_has_added(@TempDir Path folder) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    assertThat(
            kernel.run("List<String> added = %classpath " + classes + "\nadded").result())
        .isEqualTo(List.of(classes.toString()).toString());
    assertThat(kernel
            .run("List<String> again = lineMagic(\"classpath\", List.of(\"" + classes
                + "\"));\nagain.size()")
            .result())
        .isEqualTo("1");
    assertThat(kernel
            .run("cellMagic(\"time\", List.of(), \"int inTime = 4;\");\ninTime")
            .result())
        .isEqualTo("4");
  }

  @Test
  void a_loaded_file_is_run_as_part_of_the_cell(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(
        folder.resolve("helpers.jshell"),
        "int loaded = 5;\ndouble half(int n) { return n / 2.0; }");
    assertThat(kernel.run("%load " + file + "\nhalf(loaded)").result()).isEqualTo("2.5");
    Path itself = folder.resolve("self.java");
    Files.writeString(itself, "%load " + itself);
    assertThat(kernel.run("%load " + itself).ename()).isEqualTo("MagicException");
    assertThat(kernel.run("loaded").result()).isEqualTo("5");
  }

  @Test
  void variables_are_listed_and_reset() {
    kernel.run(
        "double depthM = 1.25;\nString river = \"最上川\";\nint square(int n) { return n * n; }");
    JsonObject listed = data(kernel.run("%vars").of("display_data").get(0));
    assertThat(listed.get("text/plain").getAsString())
        .contains("double depthM = 1.25", "String river = 最上川");
    assertThat(listed.get("text/html").getAsString()).contains("<code>1.25</code>");
    assertThat(kernel.run("%reset depthM").stdout()).contains("depthM");
    assertThat(kernel.run("depthM").ename()).isEqualTo("CompilationException");
    assertThat(kernel.run("river").result()).isEqualTo("最上川");
    kernel.run("%reset");
    assertThat(kernel.run("square(2)").ename()).isEqualTo("CompilationException");
    assertThat(kernel.run("List.of(1)").result()).isEqualTo("[1]");
    kernel.run("double depthM = 2;");
    assertThat(kernel.run("%vars").of("display_data").get(0).content().toString())
        .contains("depthM = 2.0");
  }

  @Test
  void html_markdown_and_latex_cells_show_as_such() {
    for (String name : List.of("html", "markdown", "latex")) {
      assertThat(
              data(kernel.run("%%" + name + "\n<b>$x$</b>").of("display_data").get(0))
                  .get("text/" + name)
                  .getAsString())
          .isEqualTo("<b>$x$</b>");
    }
    assertThat(kernel.run("%time 6 * 7").stdout()).startsWith("Elapsed");
  }

  @Test
  void a_class_of_the_learner_s_may_have_a_widget_s_name() {
    kernel.run("class Button { int presses = 3; }\nclass Progress { int percent = 40; }");
    assertThat(kernel.run("new Button().presses + new Progress().percent").result())
        .isEqualTo("43");
    assertThat(kernel
            .run("String text(String a, String b) { return a + b; }\ntext(\"x\", \"y\")")
            .result())
        .isEqualTo("xy");
  }
}
