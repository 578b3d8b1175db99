package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.message.DebugRequest;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.InterruptRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.kernel.KernelHarness.CellAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The debugger, asked as JupyterLab asks it. */
final class DebuggerTest {
  private final KernelHarness kernel = new KernelHarness();
  private final List<Integer> seen = new ArrayList<>();
  private int sequence;

  @BeforeEach
  void switch_on() {
    ask("initialize", "{'clientID':'jupyterlab','adapterID':'java'}");
    ask("attach", "{}");
    ask("configurationDone", "{}");
  }

  @AfterEach
  void end() {
    kernel.close();
  }

  private JsonObject request(String command, String arguments) {
    JsonObject body = new JsonObject();
    body.addProperty("type", "request");
    body.addProperty("seq", ++sequence);
    body.addProperty("command", command);
    body.add("arguments", JsonParser.parseString(arguments.replace('\'', '"')));
    return kernel.ask(Channel.CONTROL, new DebugRequest(body)).reply();
  }

  private JsonObject ask(String command, String arguments) {
    JsonObject reply = request(command, arguments);
    assertThat(reply.get("success").getAsBoolean()).as("%s", reply).isTrue();
    return reply.getAsJsonObject("body");
  }

  private String breakAt(String code, Integer... lines) {
    JsonObject dump = new JsonObject();
    dump.addProperty("code", code);
    String path = ask("dumpCell", dump.toString()).get("sourcePath").getAsString();
    JsonObject source = new JsonObject();
    source.addProperty("path", path);
    JsonArray breakpoints = new JsonArray();
    for (int line : lines) {
      JsonObject breakpoint = new JsonObject();
      breakpoint.addProperty("line", line);
      breakpoints.add(breakpoint);
    }
    JsonObject arguments = new JsonObject();
    arguments.add("source", source);
    arguments.add("breakpoints", breakpoints);
    ask("setBreakpoints", arguments.toString());
    return path;
  }

  /** Waits for the next stop that this test has not seen; returns the event's body. */
  private JsonObject awaitStop() {
    KernelHarness.Sent stop = kernel.awaitSent(each -> each.type().equals("debug_event")
        && each.text("event").equals("stopped")
        && !seen.contains(System.identityHashCode(each.message())));
    seen.add(System.identityHashCode(stop.message()));
    return stop.content().getAsJsonObject("body");
  }

  private JsonArray frames(JsonObject stop) {
    return ask("stackTrace", "{'threadId':" + stop.get("threadId") + "}")
        .getAsJsonArray("stackFrames");
  }

  private JsonObject top(JsonObject stop) {
    return frames(stop).get(0).getAsJsonObject();
  }

  private Map<String, JsonObject> variables(int reference) {
    Map<String, JsonObject> variables = new HashMap<>();
    for (JsonElement each :
        ask("variables", "{'variablesReference':" + reference + "}").getAsJsonArray("variables")) {
      variables.put(each.getAsJsonObject().get("name").getAsString(), each.getAsJsonObject());
    }
    return variables;
  }

  private Map<String, JsonObject> scope(JsonObject frame, int which) {
    JsonArray scopes =
        ask("scopes", "{'frameId':" + frame.get("id") + "}").getAsJsonArray("scopes");
    return variables(
        scopes.get(which).getAsJsonObject().get("variablesReference").getAsInt());
  }

  private String evaluate(JsonObject frame, String expression) {
    JsonObject arguments = new JsonObject();
    arguments.add("frameId", frame.get("id"));
    arguments.addProperty("expression", expression);
    JsonObject reply = request("evaluate", arguments.toString());
    return reply.get("success").getAsBoolean()
        ? reply.getAsJsonObject("body").get("result").getAsString()
        : "failed: " + reply.get("message").getAsString();
  }

  private void go(String command, JsonObject stop) {
    ask(command, "{'threadId':" + stop.get("threadId") + "}");
  }

  private static JsonObject named(Map<String, JsonObject> variables, String name) {
    JsonObject variable = variables.get(name);
    if (variable == null) {
      throw new AssertionError("No " + name + " among " + variables.keySet());
    }
    return variable;
  }

  private static String value(Map<String, JsonObject> variables, String name) {
    return named(variables, name).get("value").getAsString();
  }

  @Test
  void a_cell_stops_at_its_line_shows_its_variables_and_goes_on() {
    String code =
        "int a = 20;\n\nint twice(int x) {\n  int y = x * 2;\n  return y + 1;\n}\ntwice(a)";
    String path = breakAt(code, 5);
    Message cell = kernel.send(ExecuteRequest.of(code));
    JsonObject stop = awaitStop();
    assertThat(stop.get("reason").getAsString()).isEqualTo("breakpoint");
    JsonObject frame = top(stop);
    assertThat(frame.get("line").getAsInt()).isEqualTo(5);
    assertThat(frame.get("name").getAsString()).isEqualTo("twice");
    assertThat(frame.getAsJsonObject("source").get("path").getAsString()).isEqualTo(path);
    assertThat(frames(stop).get(1).getAsJsonObject().get("line").getAsInt()).isEqualTo(7);
    Map<String, JsonObject> locals = scope(frame, 0);
    assertThat(value(locals, "x")).isEqualTo("20");
    assertThat(value(locals, "y")).isEqualTo("40");
    assertThat(value(scope(frame, 1), "a")).isEqualTo("20");
    ask("continue", "{'threadId':1}"); // as JupyterLab does
    assertThat(kernel.awaitIdle(cell).result()).isEqualTo("41");
  }

  @Test
  void a_step_goes_to_the_next_line_into_a_method_out_of_it_and_on_to_the_next_statement() {
    String code = "int add(int x) {\n  return x + 1;\n}\nint b = 1;\nb = add(b);\nb = b * 10;";
    breakAt(code, 4);
    Message cell = kernel.send(ExecuteRequest.of(code));
    JsonObject stop = awaitStop();
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(4);
    go("next", stop);
    stop = awaitStop();
    assertThat(stop.get("reason").getAsString()).isEqualTo("step");
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(5);
    go("stepIn", stop);
    stop = awaitStop();
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(2);
    go("stepOut", stop);
    stop = awaitStop();
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(5);
    go("next", stop);
    stop = awaitStop();
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(6);
    go("continue", stop);
    assertThat(kernel.awaitIdle(cell).status()).isEqualTo("ok");
    assertThat(kernel.run("b").result()).isEqualTo("20");
  }

  @Test
  void a_breakpoint_in_a_loop_and_one_in_a_lambda_stop_each_time() {
    String code = "int sum = 0;\nfor (int i = 0; i < 2; i++) {\n  sum += i;\n}\n"
        + "IntStream.range(0, 2).forEach(\n    k ->\n        System.out.println(k));";
    breakAt(code, 3, 7);
    Message cell = kernel.send(ExecuteRequest.of(code));
    List<String> met = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      JsonObject stop = awaitStop();
      JsonObject frame = top(stop);
      Map<String, JsonObject> locals = scope(frame, 0);
      String name = locals.containsKey("i") ? "i" : "k";
      met.add(frame.get("line") + " " + name + "=" + value(locals, name));
      go("continue", stop);
    }
    assertThat(met).containsExactly("3 i=0", "3 i=1", "7 k=0", "7 k=1");
    assertThat(kernel.awaitIdle(cell).stdout()).isEqualTo("0\n1\n");
  }

  @Test
  void a_method_of_an_earlier_cell_stops_also_after_it_was_edited() {
    String before = "double area(double d) {\n  double r = d / 2;\n  return 3.14 * r * r;\n}";
    kernel.run(before);
    breakAt(before, 3);
    Message cell = kernel.send(ExecuteRequest.of("area(2)"));
    JsonObject stop = awaitStop();
    assertThat(value(scope(top(stop), 0), "r")).isEqualTo("1.0");
    go("continue", stop);
    assertThat(kernel.awaitIdle(cell).result()).isEqualTo("3.14");
    breakAt(before);
    String after = "double area(double d) {\n  double r = d / 2;\n  return Math.PI * r * r;\n}";
    kernel.run(after);
    breakAt(after, 3);
    cell = kernel.send(ExecuteRequest.of("area(2)"));
    stop = awaitStop();
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(3);
    go("continue", stop);
    kernel.awaitIdle(cell);
  }

  @Test
  void expressions_are_evaluated_with_local_variables_and_may_assign_them() {
    kernel.run(
        "record Bridge(String name, int year) {\n  int age(int now) {\n    return now - year;\n  }\n}");
    kernel.run("int limit = 50;");
    String code = """
        List<Bridge> old(List<Bridge> all, int now) {
          List<Bridge> found = new ArrayList<>();
          for (Bridge bridge : all) {
            if (bridge.age(now) > limit) {
              found.add(bridge);
            }
          }
          return found;
        }""";
    kernel.run(code);
    breakAt(code, 5);
    Message cell = kernel.send(ExecuteRequest.of(
        "old(List.of(new Bridge(\"Eitai\", 1926), new Bridge(\"Rainbow\", 1993)), 2023).size()"));
    JsonObject stop = awaitStop();
    JsonObject frame = top(stop);
    assertThat(evaluate(frame, "bridge.age(now) - limit")).isEqualTo("47");
    assertThat(evaluate(frame, "all.stream().mapToInt(Bridge::year).max().getAsInt();"))
        .isEqualTo("1993");
    assertThat(evaluate(frame, "bridge.name()")).isEqualTo("\"Eitai\"");
    assertThat(evaluate(frame, "now = 2000")).isEqualTo("2000");
    assertThat(value(scope(frame, 0), "now")).isEqualTo("2000");
    assertThat(evaluate(frame, "found.clear()")).isEqualTo("null");
    assertThat(evaluate(frame, "all.get(7)")).startsWith("failed: ").contains("Index", "7");
    assertThat(evaluate(frame, "nothing + 1"))
        .isEqualTo("failed: Not known here: variable nothing");
    Map<String, JsonObject> locals = scope(frame, 0);
    Map<String, JsonObject> inside =
        variables(named(locals, "all").get("variablesReference").getAsInt());
    assertThat(value(inside, "[0]")).contains("Eitai", "1926");
    Map<String, JsonObject> fields =
        variables(named(inside, "[0]").get("variablesReference").getAsInt());
    assertThat(value(fields, "year")).isEqualTo("1926");
    go("continue", stop);
    assertThat(kernel.awaitIdle(cell).result()).isEqualTo("1");
  }

  @Test
  void an_exception_that_nobody_catches_stops_where_it_is_thrown() {
    ask("setExceptionBreakpoints", "{'filters':['uncaught']}");
    String code = "int parsed(String text) {\n  return Integer.parseInt(text);\n}\n"
        + "try {\n  parsed(\"x\");\n} catch (NumberFormatException e) {\n}\nparsed(\"1,234\")";
    Message cell = kernel.send(ExecuteRequest.of(code));
    JsonObject stop = awaitStop();
    assertThat(stop.get("reason").getAsString()).isEqualTo("exception");
    assertThat(stop.get("text").getAsString())
        .isEqualTo("NumberFormatException: For input string: \"1,234\"");
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(2);
    assertThat(value(scope(top(stop), 0), "text")).isEqualTo("\"1,234\"");
    go("continue", stop);
    assertThat(kernel.awaitIdle(cell).ename()).isEqualTo("java.lang.NumberFormatException");
  }

  @Test
  void an_interrupt_ends_a_cell_that_stands_still() {
    String code = "int c = 1;\nc = 2;\nc = 3;";
    breakAt(code, 2);
    Message cell = kernel.send(ExecuteRequest.of(code));
    awaitStop();
    kernel.ask(Channel.CONTROL, new InterruptRequest());
    CellAnswers answers = kernel.awaitIdle(cell);
    assertThat(answers.status()).isEqualTo("error");
    assertThat(kernel.run("c").result()).isIn("1", "2");
  }

  @Test
  void switching_off_lets_the_cell_go_on_and_stops_nowhere_any_more() {
    String code = "int d = 1;\nd = 2;\nd";
    breakAt(code, 1, 2);
    Message cell = kernel.send(ExecuteRequest.of(code));
    awaitStop();
    ask("disconnect", "{'restart':false,'terminateDebuggee':false}");
    assertThat(kernel.awaitIdle(cell).result()).isEqualTo("2");
    assertThat(kernel.run(code).result()).isEqualTo("2");
    assertThat(ask("debugInfo", "{}").get("isStarted").getAsBoolean()).isFalse();
  }

  @Test
  void the_notebooks_variables_are_listed_and_opened_while_nothing_runs() {
    kernel.run("int year = 1976;\nString town = \"Ogose\";\ndouble[] rain = {1.5, 0, 20};");
    Map<String, JsonObject> globals = new HashMap<>();
    for (JsonElement each : ask("inspectVariables", "{}").getAsJsonArray("variables")) {
      globals.put(each.getAsJsonObject().get("name").getAsString(), each.getAsJsonObject());
    }
    assertThat(value(globals, "year")).isEqualTo("1976");
    assertThat(value(globals, "town")).contains("Ogose");
    Map<String, JsonObject> elements =
        variables(named(globals, "rain").get("variablesReference").getAsInt());
    assertThat(value(elements, "[2]")).isEqualTo("20.0");
    JsonObject rich = ask("richInspectVariables", "{'variableName':'rain'}");
    assertThat(rich.getAsJsonObject("data").get("text/plain").getAsString()).contains("20.0");
  }

  @Test
  void breakpoints_hold_in_the_vm_that_follows_one_that_ended() {
    String code = "int e = 5;\ne + 1";
    breakAt(code, 2);
    kernel.run("System.exit(3);");
    Message cell = kernel.send(ExecuteRequest.of(code));
    JsonObject stop = awaitStop();
    assertThat(top(stop).get("line").getAsInt()).isEqualTo(2);
    go("continue", stop);
    assertThat(kernel.awaitIdle(cell).result()).isEqualTo("6");
  }

  @Test
  void what_it_does_not_know_is_answered_and_survived() {
    assertThat(request("teleport", "{}").get("success").getAsBoolean()).isFalse();
    assertThat(request("stackTrace", "{'threadId':99}").get("success").getAsBoolean())
        .isFalse();
    assertThat(
            request("evaluate", "{'expression':'1','frameId':9}").get("message").getAsString())
        .contains("stands still");
    assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
  }
}
