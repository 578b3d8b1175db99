package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.message.CompleteRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CompletionTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  @Test
  void columns_of_a_live_table_are_asked_of_it_and_nothing_is_left_behind() {
    kernel.run("""
        class Table {
          List<String> columnNames() { return List.of("year", "水位 m"); }
          String column(String name) { return name; }
        }
        var stage = new Table();""");
    JsonObject reply = complete("stage.column(\"");
    assertThat(texts(reply)).containsExactly("year", "水位 m");
    assertThat(types(reply)).containsOnly("field");
    assertThat(kernel.run("stage.column(\"year\")").result()).isEqualTo("year");
  }

  @Test
  void packages_are_complete_from_the_first_question_on() {
    try (KernelHarness fresh = new KernelHarness()) {
      JsonObject reply =
          fresh.run(new CompleteRequest("import java.util.con", 20)).reply();
      assertThat(texts(reply)).contains("concurrent.");
    }
  }

  @Test
  void matches_tell_what_they_are() {
    kernel.run("String basin = \"Mogami\";");
    JsonObject reply = complete("basin.subs");
    assertThat(texts(reply)).contains("substring(");
    assertThat(types(reply)).containsOnly("function");
    assertThat(types(complete("LinkedHashM"))).contains("class");
    assertThat(types(complete("basi"))).containsExactly("instance");
  }

  @Test
  void a_question_to_a_vm_that_has_ended_leaves_it_to_the_next_cell_to_tell_what_is_lost()
      throws Exception {
    kernel.run("""
        class Table { List<String> columnNames() { return List.of("year"); } }
        var gauge = new Table();""");
    ProcessHandle vm = kernel.userVm();
    vm.destroyForcibly();
    vm.onExit().get(10, TimeUnit.SECONDS);
    assertThat(texts(complete("gauge.column(\""))).isEmpty();
    var next = kernel.run("1 + 1");
    assertThat(next.result()).isEqualTo("2");
    assertThat(next.stderr()).contains("gauge");
  }

  private JsonObject complete(String code) {
    return kernel.run(new CompleteRequest(code, code.length())).reply();
  }

  private static List<String> texts(JsonObject reply) {
    List<String> texts = new ArrayList<>();
    reply.getAsJsonArray("matches").forEach(match -> texts.add(match.getAsString()));
    return texts;
  }

  private static List<String> types(JsonObject reply) {
    List<String> types = new ArrayList<>();
    reply
        .getAsJsonObject("metadata")
        .getAsJsonArray("_jupyter_types_experimental")
        .forEach(each -> types.add(each.getAsJsonObject().get("type").getAsString()));
    return types;
  }
}
