package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.message.CommInfoRequest;
import org.ishizue.jupyter.message.CommMsg;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.kernel.KernelHarness.CellAnswers;
import org.ishizue.kernel.KernelHarness.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A person moves a slider: the cell's code runs again, as cells run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class WidgetTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  /** What a cell has opened of a kind. */
  private static String opened(CellAnswers answers, String modelName) {
    return answers.of("comm_open").stream()
        .filter(each -> state(each).get("_model_name").getAsString().equals(modelName))
        .map(each -> each.text("comm_id"))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static JsonObject state(Sent message) {
    return message.content().getAsJsonObject("data").getAsJsonObject("state");
  }

  private Message move(String id, Object value) {
    String data = "{\"method\":\"update\",\"state\":{\"value\":" + value + "},\"buffer_paths\":[]}";
    return kernel.send(new CommMsg(id, JsonParser.parseString(data).getAsJsonObject()));
  }

  /** Waits until the output of an interaction holds a text. */
  private Sent awaitOutput(String id, String text) {
    return kernel.awaitMessage(each -> each.type().equals("comm_msg")
        && each.text("comm_id").equals(id)
        && state(each).has("outputs")
        && state(each).get("outputs").toString().contains(text));
  }

  @Test
  void a_moved_slider_makes_the_result_anew() {
    var shown = kernel.run(
        "interact(slider(\"割引率 (%)\", 0, 8, 0.5, 4), r -> String.format(\"%.2f\", 100 / (1 + r /"
            + " 100)))");
    assertThat(shown.result()).isNull();
    JsonObject data = shown.only("display_data").getAsJsonObject("data");
    assertThat(data.getAsJsonObject("application/vnd.jupyter.widget-view+json")
            .get("model_id")
            .getAsString())
        .isEqualTo(opened(shown, "VBoxModel"));
    assertThat(data.get("text/plain").getAsString()).isEqualTo("割引率 (%): 4.0\n96.15");
    assertThat(shown.of("comm_open"))
        .allSatisfy(each ->
            assertThat(each.message().metadata().get("version").getAsString()).isEqualTo("2.1.0"));
    Message moved = move(opened(shown, "FloatSliderModel"), 8.0);
    awaitOutput(opened(shown, "OutputModel"), "92.59");
    Sent echo = kernel.awaitMessage(moved, each -> each.type().equals("comm_msg"));
    assertThat(echo.content().getAsJsonObject("data").get("method").getAsString())
        .isEqualTo("echo_update");
  }

  @Test
  void a_slider_s_value_is_there_for_the_next_cell() {
    var shown = kernel.run("var years = slider(\"年\", 1, 1000, 50);\nyears");
    String id = opened(shown, "IntSliderModel");
    for (int value = 2; value <= 200; value++) {
      move(id, value);
    }
    assertThat(kernel.run("years.value()").result()).isEqualTo("200");
  }

  @Test
  void a_slider_faster_than_the_drawing_builds_up_no_queue() {
    kernel.run("var drawn = new java.util.concurrent.atomic.AtomicInteger();");
    var shown = kernel.run("interact(slider(\"n\", 0, 1000, 0), n -> {\n"
        + "  drawn.incrementAndGet();\n  Thread.sleep(50);\n  return \"drawn \" + n;\n})");
    String id = opened(shown, "IntSliderModel");
    for (int value = 1; value <= 400; value++) {
      move(id, value);
    }
    awaitOutput(opened(shown, "OutputModel"), "drawn 400");
    assertThat(Integer.parseInt(String.valueOf(kernel.run("drawn.get()").result())))
        .isLessThan(100);
  }

  @Test
  void an_error_in_a_callback_names_the_cell_s_own_lines() {
    kernel.run("double ratio(int n) {\n  return 1 / n;\n}");
    var shown = kernel.run("// a comment\ninteract(slider(\"n\", 0, 5, 3), n ->\n    ratio(n))");
    move(opened(shown, "IntSliderModel"), 0);
    Sent failed = awaitOutput(opened(shown, "OutputModel"), "ArithmeticException");
    JsonObject error = state(failed).getAsJsonArray("outputs").get(0).getAsJsonObject();
    assertThat(error.get("output_type").getAsString()).isEqualTo("error");
    assertThat(error.get("ename").getAsString()).isEqualTo("java.lang.ArithmeticException");
    assertThat(plain(error.getAsJsonArray("traceback")))
        .contains("return 1 / n;", "line 2", "ratio(n))", "line 3")
        .doesNotContain("Interaction", "REPL");
  }

  private static String plain(JsonArray lines) {
    return lines.toString().replaceAll("\\\\u001b\\[[0-9;]*m", "");
  }

  @Test
  void what_a_button_s_callback_prints_and_throws_appears_under_its_cell() {
    Message cell = kernel.send(ExecuteRequest.of("button(\"計算\", () -> {\n"
        + "  System.out.println(\"pressed\");\n  throw new java.io.IOException(\"no file\");\n})"));
    String id = opened(kernel.awaitIdle(cell), "ButtonModel");
    kernel.send(new CommMsg(
        id,
        JsonParser.parseString("{\"method\":\"custom\",\"content\":{\"event\":\"click\"}}")
            .getAsJsonObject()));
    kernel.awaitMessage(
        cell, each -> each.isStream("stdout") && each.text("text").equals("pressed\n"));
    Sent error = kernel.awaitMessage(cell, each -> each.type().equals("error"));
    assertThat(error.text("ename")).isEqualTo("java.io.IOException");
    assertThat(plain(error.content().getAsJsonArray("traceback"))).contains("line 3");
  }

  @Test
  void an_endless_callback_is_interrupted_and_the_next_one_runs() {
    kernel.run("var n = slider(\"n\", 0, 5, 1);");
    Message cell = kernel.send(ExecuteRequest.of("n.onChange(v -> {\n"
        + "  System.out.println(\"begun \" + v);\n  while (v == 2) { }\n});\nn"));
    String id = opened(kernel.awaitIdle(cell), "IntSliderModel");
    move(id, 2);
    kernel.awaitMessage(
        cell, each -> each.isStream("stdout") && each.text("text").contains("begun 2"));
    // While it runs, other cells run as well.
    assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
    kernel.interrupt();
    Sent error = kernel.awaitMessage(cell, each -> each.type().equals("error"));
    assertThat(error.text("ename")).isEqualTo("CellInterrupted");
    move(id, 3);
    kernel.awaitMessage(
        cell, each -> each.isStream("stdout") && each.text("text").contains("begun 3"));
    assertThat(kernel.run("n.value()").result()).isEqualTo("3");
  }

  @Test
  void a_cell_is_still_interrupted_when_a_callback_has_run_beside_it() {
    var shown = kernel.run("interact(slider(\"n\", 0, 5, 1), n -> \"seen \" + n)");
    Message endless = kernel.begin("System.out.println(\"begun\");\nwhile (true) { }");
    // Over a subshell, as JupyterLab does.
    String subshell = kernel
        .ask(
            org.ishizue.jupyter.channel.Channel.CONTROL,
            new org.ishizue.jupyter.message.CreateSubshellRequest())
        .reply()
        .get("subshell_id")
        .getAsString();
    String data = "{\"method\":\"update\",\"state\":{\"value\":4},\"buffer_paths\":[]}";
    kernel.sendToSubshell(
        subshell,
        new CommMsg(
            opened(shown, "IntSliderModel"), JsonParser.parseString(data).getAsJsonObject()));
    awaitOutput(opened(shown, "OutputModel"), "seen 4");
    kernel.interrupt();
    assertThat(kernel.awaitIdle(endless).ename()).isEqualTo("CellInterrupted");
  }

  @Test
  void sliders_of_a_vm_that_has_ended_are_closed() {
    var shown = kernel.run("slider(\"n\", 0, 5, 1)");
    String id = opened(shown, "IntSliderModel");
    assertThat(kernel.run("System.exit(0);").ename()).isEqualTo("UserVmEnded");
    kernel.awaitMessage(
        each -> each.type().equals("comm_close") && each.text("comm_id").equals(id));
    assertThat(kernel
            .run(new CommInfoRequest("jupyter.widget"))
            .reply()
            .getAsJsonObject("comms")
            .keySet())
        .isEmpty();
  }

  @Test
  void progress_redraws_in_place() {
    var shown = kernel.run("for (var i : Progress.of(\"読み込み\", 40)) { Thread.sleep(10); }");
    String first =
        shown.only("display_data").getAsJsonObject("data").get("text/plain").getAsString();
    assertThat(first).startsWith("読み込み ░░░░░░░░░░░░░░░░░░░░ 0/40 (0 %");
    var updates = shown.of("update_display_data");
    assertThat(updates).hasSizeBetween(1, 30);
    assertThat(updates
            .get(updates.size() - 1)
            .content()
            .getAsJsonObject("data")
            .get("text/plain")
            .getAsString())
        .startsWith("読み込み ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ 40/40 (100 %");
  }
}
