package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The execute request's options and what its reply, result and error say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExecuteTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  private static ExecuteRequest request(String code, boolean silent, boolean storeHistory) {
    return new ExecuteRequest(code, silent, storeHistory, Map.of(), false, true);
  }

  private int count() {
    return kernel.run("1").reply().get("execution_count").getAsInt();
  }

  @Test
  void statuses_and_input_surround_the_result() {
    var answers = kernel.run("6 * 7");
    assertThat(answers.messages().get(0).isStatus("busy")).isTrue();
    assertThat(answers.types()).containsExactly("execute_input", "execute_result", "execute_reply");
    assertThat(answers.messages().get(answers.messages().size() - 1).isStatus("idle"))
        .isTrue();
    assertThat(answers.result()).isEqualTo("42");
    assertThat(answers.only("execute_input").get("code").getAsString()).isEqualTo("6 * 7");
    assertThat(answers.only("execute_input").get("execution_count"))
        .isEqualTo(answers.only("execute_result").get("execution_count"));
  }

  @Test
  void silent_code_runs_without_any_output_or_count() {
    kernel.run("int silentRuns = 0;");
    int before = count();
    var answers = kernel.run(request("silentRuns++; System.out.print(1); silentRuns", true, true));
    assertThat(answers.types()).containsExactly("execute_reply");
    assertThat(count()).isEqualTo(before + 1);
    assertThat(kernel.run("silentRuns").result()).isEqualTo("1");
  }

  @Test
  void code_that_is_not_stored_takes_no_number() {
    int before = count();
    assertThat(kernel.run(request("2 + 2", false, false)).result()).isEqualTo("4");
    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  void each_execution_counts_one_also_when_it_fails() {
    int before = count();
    var failed = kernel.run("1 / 0");
    assertThat(failed.reply().get("execution_count").getAsInt()).isEqualTo(before + 1);
    assertThat(count()).isEqualTo(before + 2);
  }

  @Test
  void user_expressions_are_evaluated_after_the_code() {
    var answers = kernel.run(new ExecuteRequest(
        "int area = 12;", false, true, Map.of("good", "area * 2", "bad", "nothing"), false, true));
    JsonObject expressions = answers.reply().getAsJsonObject("user_expressions");
    JsonObject good = expressions.getAsJsonObject("good");
    assertThat(good.get("status").getAsString()).isEqualTo("ok");
    assertThat(good.getAsJsonObject("data").get("text/plain").getAsString()).isEqualTo("24");
    JsonObject bad = expressions.getAsJsonObject("bad");
    assertThat(bad.get("status").getAsString()).isEqualTo("error");
    assertThat(bad.get("ename").getAsString()).isEqualTo("CompilationException");
    assertThat(answers.of("error")).isEmpty();
  }

  @Test
  void input_is_refused_where_the_client_takes_none() {
    var answers = kernel.run("System.in.read()");
    assertThat(answers.ename()).isEqualTo("java.io.IOException");
    assertThat(answers.only("error").get("evalue").getAsString()).contains("input");
    assertThat(answers.of("input_request")).isEmpty();
  }

  @Test
  void input_is_asked_for_and_read() {
    Message cell = kernel.send(new ExecuteRequest(
        "String line = new Scanner(System.in).nextLine();\nline",
        false,
        true,
        Map.of(),
        true,
        true));
    var question = kernel.awaitMessage(cell, each -> each.type().equals("input_request"));
    kernel.answerInput(question, "水位");
    assertThat(kernel.awaitIdle(cell).result()).isEqualTo("水位");
  }

  @Test
  void a_question_that_the_front_end_does_not_hear_fails_the_cell_and_says_why() {
    Message cell =
        kernel.send(new ExecuteRequest("System.in.read()", false, true, Map.of(), true, true));
    kernel.leaveUnheard(kernel.awaitMessage(cell, each -> each.type().equals("input_request")));
    var answers = kernel.awaitIdle(cell);
    assertThat(answers.ename()).isEqualTo("java.io.IOException");
    assertThat(answers.traceback()).contains("KERNEL-004", "stdin channel", "Fix:");
  }

  @Test
  void a_failure_aborts_the_code_that_waits_but_not_the_rest() {
    Message blocker = kernel.begin("System.out.println(\"begun\");\nThread.sleep(300);\n1 / 0");
    Message code = kernel.send(ExecuteRequest.of("int never = 1;"));
    Message info = kernel.send(new org.ishizue.jupyter.message.KernelInfoRequest());
    assertThat(kernel.awaitIdle(blocker).status()).isEqualTo("error");
    var aborted = kernel.awaitIdle(code);
    assertThat(aborted.status()).isEqualTo("aborted");
    assertThat(aborted.types()).containsExactly("execute_reply");
    assertThat(kernel.awaitIdle(info).status()).isEqualTo("ok");
    assertThat(kernel.run("never").ename()).isEqualTo("CompilationException");
  }

  @Test
  void a_failure_without_stop_on_error_lets_the_next_run() {
    Message failing = kernel.send(new ExecuteRequest(
        "Thread.sleep(100);\nint bad = 1 / 0;", false, true, Map.of(), false, false));
    Message next = kernel.send(ExecuteRequest.of("3"));
    assertThat(kernel.awaitIdle(failing).status()).isEqualTo("error");
    assertThat(kernel.awaitIdle(next).result()).isEqualTo("3");
  }

  @Test
  void code_sent_after_a_failure_was_told_is_never_aborted() {
    for (int i = 0; i < 20; i++) {
      Message failing = kernel.send(ExecuteRequest.of("1 / 0"));
      kernel.awaitMessage(failing, each -> each.type().equals("error"));
      assertThat(kernel.run("5").result()).isEqualTo("5");
    }
  }

  @Test
  void an_exception_has_its_real_class_the_cells_line_and_the_source() {
    var answers = kernel.run("int fine = 1;\nint[] few = new int[2];\nfew[7] = fine;");
    JsonObject error = answers.only("error");
    assertThat(error.get("ename").getAsString())
        .isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
    assertThat(error.get("evalue").getAsString()).contains("7");
    int number = answers.reply().get("execution_count").getAsInt();
    assertThat(answers.traceback())
        .contains("cell " + number + ", line 3")
        .contains("few[7] = fine;");
    assertThat(answers.reply().get("ename")).isEqualTo(error.get("ename"));
    assertThat(answers.reply().get("traceback")).isEqualTo(error.get("traceback"));
  }

  @Test
  void a_learners_own_exception_keeps_its_name_and_cause() {
    kernel.run("class DryGauge extends RuntimeException {\n"
        + "  DryGauge(Throwable cause) { super(\"no water\", cause); }\n}");
    var answers = kernel.run("try { Integer.parseInt(\"x\"); } catch (NumberFormatException e) {\n"
        + "  throw new DryGauge(e);\n}");
    assertThat(answers.ename()).isEqualTo("DryGauge");
    assertThat(answers.traceback())
        .contains("no water")
        .contains("Caused by:")
        .contains("java.lang.NumberFormatException");
  }

  @Test
  void a_compile_error_marks_its_line_and_place() {
    var answers = kernel.run("int a = 1;\nint b = \"text\";");
    assertThat(answers.ename()).isEqualTo("CompilationException");
    assertThat(answers.traceback())
        .contains("line 2")
        .contains("  int b = \"text\";\n          ^^^^^^");
  }

  @Test
  void only_the_last_expression_is_shown() {
    assertThat(kernel.run("1 + 1;\n2 + 2").result()).isEqualTo("4");
    assertThat(kernel.run("int x = 3;\nx").result()).isEqualTo("3");
    assertThat(kernel.run("x\nint y = 4;").result()).isNull();
  }

  @Test
  void void_calls_and_declarations_show_nothing() {
    assertThat(kernel.run("new ArrayList<String>().clear()").result()).isNull();
    assertThat(kernel.run("int shownNever = 5;").result()).isNull();
    assertThat(kernel.run("void nothing() {}").result()).isNull();
    assertThat(kernel.run("// only a comment").status()).isEqualTo("ok");
    assertThat(kernel.run("").status()).isEqualTo("ok");
  }

  @Test
  void a_magic_and_java_share_a_cell() {
    var answers = kernel.run("%help\nint magical = 8;\nmagical");
    assertThat(answers.stdout()).contains("%jars").contains("%%time");
    assertThat(answers.result()).isEqualTo("8");
    assertThat(kernel.run("%%time\n1 + 1").stdout()).startsWith("Elapsed ");
    assertThat(kernel.run("%hepl").only("error").get("evalue").getAsString()).contains("%help");
  }
}
