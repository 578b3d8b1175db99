package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.message.CommInfoRequest;
import org.ishizue.jupyter.message.CommOpen;
import org.ishizue.jupyter.message.CompleteRequest;
import org.ishizue.jupyter.message.CreateSubshellRequest;
import org.ishizue.jupyter.message.DebugRequest;
import org.ishizue.jupyter.message.DeleteSubshellRequest;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.HistoryRequest;
import org.ishizue.jupyter.message.InspectRequest;
import org.ishizue.jupyter.message.IsCompleteRequest;
import org.ishizue.jupyter.message.KernelInfoRequest;
import org.ishizue.jupyter.message.ListSubshellRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.ShutdownRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the kernel answers besides running code: one test per capability. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProtocolTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  private static List<String> strings(JsonArray array) {
    List<String> strings = new ArrayList<>();
    for (JsonElement element : array) {
      strings.add(element.getAsString());
    }
    return strings;
  }

  @Test
  void kernel_info_tells_the_language_and_the_protocol() {
    JsonObject info = kernel.run(new KernelInfoRequest()).reply();
    assertThat(info.get("protocol_version").getAsString()).isEqualTo("5.5");
    assertThat(info.getAsJsonObject("language_info").get("name").getAsString()).isEqualTo("java");
    assertThat(strings(info.getAsJsonArray("supported_features")))
        .contains("kernel subshells", "debugger");
    assertThat(info.get("banner").getAsString()).contains("%help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int a = 1;",
        "1 + 1",
        "System.out.println(1)",
        "class A { }",
        "%help",
        "",
        "for (int i = 0; i < 3; i++) { }",
        "int unknown = notYetThere;",
        "// comment"
      })
  void whole_code_is_complete(String code) {
    assertThat(kernel.run(new IsCompleteRequest(code)).status()).isEqualTo("complete");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class A { |2",
        "@Override|0",
        "@SuppressWarnings(\"unused\") @Deprecated|0",
        "int f(int a)|0",
        "if (1 < 2)|0",
        "foo(1,|0",
        "for (int i = 0; i < 3; i++) { if (i > 1) { |4",
        "int a = |0"
      })
  void unfinished_code_is_incomplete_with_an_indent(String code, int indent) {
    JsonObject reply = kernel.run(new IsCompleteRequest(code)).reply();
    assertThat(reply.get("status").getAsString()).isEqualTo("incomplete");
    assertThat(reply.get("indent").getAsString()).isEqualTo(" ".repeat(indent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int a = );",
        "String s = \"open;",
        "int 1a = 2;",
        "} void n() {",
        "int a = 1; }",
        "foo(1]",
        "int[] a = {1, 2);",
        "double d = 1..2;",
        "char c = 'ab';"
      })
  void wrong_code_is_invalid(String code) {
    assertThat(kernel.run(new IsCompleteRequest(code)).status()).isEqualTo("invalid");
  }

  @Test
  void completion_knows_members_variables_and_magics() {
    kernel.run("String basinName = \"Do\";");
    JsonObject members = kernel.run(new CompleteRequest("basinName.subs", 14)).reply();
    assertThat(strings(members.getAsJsonArray("matches"))).contains("substring(");
    assertThat(members.get("cursor_start").getAsInt()).isEqualTo(10);
    assertThat(members.get("cursor_end").getAsInt()).isEqualTo(14);
    JsonObject variables =
        kernel.run(new CompleteRequest("int n = 1;\nbasinN", 17)).reply();
    assertThat(strings(variables.getAsJsonArray("matches"))).contains("basinName");
    assertThat(variables.get("cursor_start").getAsInt()).isEqualTo(11);
    JsonObject magics = kernel.run(new CompleteRequest("%he", 3)).reply();
    assertThat(strings(magics.getAsJsonArray("matches"))).containsExactly("%help");
  }

  @Test
  void completion_counts_in_code_points() {
    String code = "var 𠮷 = \"😀\"; Math.ma";
    int points = code.codePointCount(0, code.length());
    JsonObject reply = kernel.run(new CompleteRequest(code, points)).reply();
    assertThat(strings(reply.getAsJsonArray("matches"))).contains("max(");
    assertThat(reply.get("cursor_start").getAsInt()).isEqualTo(points - 2);
    assertThat(reply.get("cursor_end").getAsInt()).isEqualTo(points);
  }

  @Test
  void inspection_describes_a_method_and_a_variable() {
    kernel.run("int levelCm = 120;");
    JsonObject variable = kernel.run(new InspectRequest("levelCm", 3, 0)).reply();
    assertThat(variable.get("found").getAsBoolean()).isTrue();
    assertThat(variable.getAsJsonObject("data").get("text/plain").getAsString())
        .contains("levelCm");
    JsonObject method = kernel.run(new InspectRequest("Math.abs(", 9, 0)).reply();
    assertThat(method.getAsJsonObject("data").get("text/plain").getAsString()).contains("abs");
    JsonObject nothing = kernel.run(new InspectRequest("nonsense", 8, 0)).reply();
    assertThat(nothing.get("found").getAsBoolean()).isFalse();
  }

  @Test
  void history_is_found_by_range_tail_and_search() {
    int first = kernel.run("int historic = 1;").reply().get("execution_count").getAsInt();
    kernel.run("historic + 41");
    kernel.run("int historic = 1;");
    assertThat(history(new HistoryRequest.Range(0, first, first + 2)))
        .containsExactly("int historic = 1;", "historic + 41");
    assertThat(history(new HistoryRequest.Tail(2)))
        .containsExactly("historic + 41", "int historic = 1;");
    assertThat(history(new HistoryRequest.Search("*historic*", null, true)))
        .containsExactly("historic + 41", "int historic = 1;");
    assertThat(history(new HistoryRequest.Search("historic ? 41", 1, false)))
        .containsExactly("historic + 41");
    JsonArray withOutput = kernel
        .run(new HistoryRequest(true, true, new HistoryRequest.Range(0, first + 1, first + 2)))
        .reply()
        .getAsJsonArray("history");
    assertThat(strings(withOutput.get(0).getAsJsonArray().get(2).getAsJsonArray()))
        .containsExactly("historic + 41", "42");
  }

  private List<String> history(HistoryRequest.Access access) {
    List<String> inputs = new ArrayList<>();
    kernel
        .run(new HistoryRequest(false, true, access))
        .reply()
        .getAsJsonArray("history")
        .forEach(entry -> inputs.add(entry.getAsJsonArray().get(2).getAsString()));
    return inputs;
  }

  @Test
  void a_comm_to_an_unknown_target_is_closed_again() {
    Message open = kernel.send(new CommOpen("comm-1", "nobody", new JsonObject()));
    var closed = kernel.awaitMessage(open, each -> each.type().equals("comm_close"));
    assertThat(closed.text("comm_id")).isEqualTo("comm-1");
    assertThat(comms(null).keySet()).doesNotContain("comm-1");
  }

  @Test
  void comm_info_lists_the_comms_of_a_target() {
    var opened = kernel.run(
        "var comm = org.ishizue.runtime.comm.Comms.open(\"chart\", \"{\\\"a\\\": 1}\");");
    JsonObject open = opened.only("comm_open");
    String id = open.get("comm_id").getAsString();
    assertThat(open.getAsJsonObject("data").get("a").getAsInt()).isEqualTo(1);
    assertThat(comms("chart").keySet()).containsExactly(id);
    assertThat(comms("other").keySet()).isEmpty();
  }

  private JsonObject comms(@org.jspecify.annotations.Nullable String target) {
    return kernel.run(new CommInfoRequest(target)).reply().getAsJsonObject("comms");
  }

  @Test
  void a_subshell_runs_while_the_main_shell_is_busy() {
    String subshell = kernel
        .ask(Channel.CONTROL, new CreateSubshellRequest())
        .reply()
        .get("subshell_id")
        .getAsString();
    JsonObject list = kernel.ask(Channel.CONTROL, new ListSubshellRequest()).reply();
    assertThat(strings(list.getAsJsonArray("subshell_id"))).containsExactly(subshell);
    Message busy = kernel.begin(
        "var opened = new CountDownLatch(1);\nSystem.out.println(\"begun\");\nopened.await();");
    Message beside = kernel.sendToSubshell(subshell, ExecuteRequest.of("opened.countDown();\n1"));
    assertThat(kernel.awaitIdle(beside).result()).isEqualTo("1");
    assertThat(kernel.awaitIdle(busy).status()).isEqualTo("ok");
    assertThat(kernel.ask(Channel.CONTROL, new DeleteSubshellRequest(subshell)).status())
        .isEqualTo("ok");
    assertThat(kernel.ask(Channel.CONTROL, new DeleteSubshellRequest(subshell)).status())
        .isEqualTo("error");
  }

  @Test
  void a_debug_request_is_answered_in_the_form_of_its_own_protocol() {
    JsonObject body = new JsonObject();
    body.addProperty("type", "request");
    body.addProperty("seq", 4);
    body.addProperty("command", "debugInfo");
    JsonObject reply = kernel.ask(Channel.CONTROL, new DebugRequest(body)).reply();
    assertThat(reply.get("success").getAsBoolean()).isTrue();
    assertThat(reply.get("request_seq").getAsInt()).isEqualTo(4);
    assertThat(reply.get("command").getAsString()).isEqualTo("debugInfo");
  }

  @Test
  void an_unknown_message_type_is_survived() {
    kernel.sendRaw("brew_coffee_request", new JsonObject());
    assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void a_missing_or_mistyped_field_is_survived() {
    JsonObject mistyped = new JsonObject();
    mistyped.addProperty("code", 12);
    kernel.sendRaw("execute_request", mistyped);
    for (String type : List.of(
        "execute_request", "complete_request", "inspect_request", "history_request", "comm_open")) {
      kernel.sendRaw(type, new JsonObject());
    }
    assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void a_question_mark_opens_the_pager() {
    JsonObject page =
        kernel.run("Math.max?").reply().getAsJsonArray("payload").get(0).getAsJsonObject();
    assertThat(page.get("source").getAsString()).isEqualTo("page");
    assertThat(page.getAsJsonObject("data").get("text/plain").getAsString()).contains("max");
  }

  @Test
  void a_shutdown_is_answered_before_the_kernel_ends() throws InterruptedException {
    try (KernelHarness other = new KernelHarness()) {
      JsonObject reply = other.ask(Channel.CONTROL, new ShutdownRequest(true)).reply();
      assertThat(reply.get("restart").getAsBoolean()).isTrue();
      assertThat(other.awaitShutdown()).isTrue();
    }
  }
}
