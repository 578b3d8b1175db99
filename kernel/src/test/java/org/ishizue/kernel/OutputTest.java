package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a cell prints and shows arrives whole, in order and under that cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OutputTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  @Test
  void a_hundred_thousand_lines_arrive_in_order_in_few_messages() {
    var answers =
        kernel.run("for (int i = 0; i < 100_000; i++) { System.out.println(\"line \" + i); }");
    assertThat(answers.stdout())
        .isEqualTo(IntStream.range(0, 100_000)
            .mapToObj(i -> "line " + i + "\n")
            .collect(Collectors.joining()));
    assertThat(answers.of("stream")).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void a_late_print_appears_under_the_cell_that_started_the_thread() {
    kernel.run("var gate = new CountDownLatch(1);");
    Message first = kernel.send(ExecuteRequest.of("""
        new Thread(() -> {
          try {
            gate.await();
          } catch (InterruptedException e) {
            return;
          }
          System.out.println("late");
        }).start();
        """));
    assertThat(kernel.awaitIdle(first).stdout()).isEmpty();
    var second = kernel.run("gate.countDown();");
    kernel.awaitMessage(
        first, each -> each.isStream("stdout") && each.text("text").equals("late\n"));
    assertThat(second.stdout()).isEmpty();
  }

  @Test
  void printf_in_the_last_line_prints_and_shows_no_stream() {
    var answers = kernel.run("System.out.printf(\"%.1f mm%n\", 99.27)");
    assertThat(answers.stdout()).isEqualTo("99.3 mm\n");
    assertThat(answers.of("execute_result")).isEmpty();
    assertThat(kernel.run("System.err.append(\"!\")").of("execute_result")).isEmpty();
    var another = kernel.run("new java.io.PrintStream(java.io.OutputStream.nullOutputStream())");
    assertThat(another.of("execute_result")).hasSize(1);
  }

  @Test
  void a_column_made_of_one_whole_number_is_pointed_out_and_made_all_the_same() {
    kernel.run("class DoubleColumn { static int create(String name, int size) { return size; } }");
    var answers = kernel.run("int a = 1;\nDoubleColumn.create(\"雨量\", 3)");
    assertThat(answers.stderr())
        .contains("DoubleColumn.create(\"雨量\", 3)", "new double[] {3}", "2");
    assertThat(answers.of("execute_result")).hasSize(1);
    assertThat(kernel.run("DoubleColumn.create(\"雨量\", a)").stderr()).isEmpty();
  }

  @Test
  void standard_output_and_error_keep_their_order() {
    var answers =
        kernel.run("for (int i = 0; i < 5; i++) { System.out.print(i); System.err.print(\"!\"); }");
    assertThat(answers.of("stream").stream()
            .map(each -> each.text("name") + each.text("text"))
            .collect(Collectors.joining(" ")))
        .isEqualTo(
            "stdout0 stderr! stdout1 stderr! stdout2 stderr! stdout3 stderr! stdout4 stderr!");
  }

  @Test
  void prints_and_displays_and_the_result_keep_their_order() {
    var answers = kernel.run("System.out.print(\"a\");\ndisplay(7);\nSystem.out.print(\"b\");\n8");
    assertThat(answers.types())
        .containsExactly(
            "execute_input", "stream", "display_data", "stream", "execute_result", "execute_reply");
  }

  @Test
  void a_display_is_updated_under_its_id() {
    var shown = kernel.run("String shownId = display(1);");
    JsonObject display = shown.only("display_data");
    var updated = kernel.run("updateDisplay(shownId, 2);").only("update_display_data");
    assertThat(updated.getAsJsonObject("data").get("text/plain").getAsString()).isEqualTo("2");
    assertThat(updated.get("transient")).isEqualTo(display.get("transient"));
    assertThat(display.getAsJsonObject("transient").get("display_id").getAsString())
        .isNotEmpty();
  }

  @Test
  void a_display_as_last_expression_shows_no_id() {
    var answers = kernel.run("display(\"x\")");
    assertThat(answers
            .only("display_data")
            .getAsJsonObject("data")
            .get("text/plain")
            .getAsString())
        .isEqualTo("x");
    assertThat(answers.result()).isNull();
  }

  @Test
  void outputs_are_cleared_at_once_or_with_the_next() {
    assertThat(kernel.run("clearOutput();").only("clear_output").get("wait").getAsBoolean())
        .isFalse();
    assertThat(kernel.run("clearOutput(true);").only("clear_output").get("wait").getAsBoolean())
        .isTrue();
  }

  @Test
  void json_and_text_travel_each_in_its_own_form() {
    JsonObject data = kernel
        .run("display(org.ishizue.runtime.display.MimeBundle.builder()"
            + ".put(\"application/json\", \"{\\\"a\\\": [1, 2]}\").html(\"<b>水位</b>\").build());")
        .only("display_data")
        .getAsJsonObject("data");
    assertThat(data.getAsJsonObject("application/json").getAsJsonArray("a")).hasSize(2);
    assertThat(data.get("text/html").getAsString()).isEqualTo("<b>水位</b>");
  }

  @Test
  void arrays_records_and_collections_are_readable() {
    assertThat(kernel.run("new int[][] {{1, 2}, {3}}").result()).isEqualTo("[[1, 2],\n [3]]");
    kernel.run("record Reading(String place, double[] levels) {}");
    assertThat(kernel.run("new Reading(\"肘折\", new double[] {1.5})").result())
        .isEqualTo("Reading[place=肘折, levels=[1.5]]");
    assertThat(kernel.run("Map.of(\"a\", new int[] {1})").result()).isEqualTo("{a=[1]}");
  }

  @Test
  void texts_compared_as_objects_are_pointed_out_with_their_line() {
    var answers = kernel.run("String first = \"a\";\nString second = \"b\";\nfirst == second");
    assertThat(answers.of("stream"))
        .singleElement()
        .satisfies(each ->
            assertThat(each.text("text")).contains("first.equals(second)").contains("line 3"));
    assertThat(kernel.run("first.equals(second)").of("stream")).isEmpty();
  }
}
