package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.message.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The user VM may end in any way: the output says what was lost, and the next cell works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserVmDeathTest {
  private final KernelHarness kernel = new KernelHarness(List.of("-Xmx64m"));

  @AfterAll
  void end() {
    kernel.close();
  }

  private void diesBy(String code, String... words) {
    kernel.run("int precious = 42;");
    var answers = kernel.run(code);
    assertThat(answers.ename()).isEqualTo("UserVmEnded");
    assertThat(answers.traceback()).contains("precious").contains(words);
    assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
    assertThat(kernel.run("precious").ename()).isEqualTo("CompilationException");
  }

  @Test
  void system_exit_is_told() {
    diesBy("System.exit(3);", "exit code 3");
  }

  @Test
  void halt_is_told() {
    diesBy("Runtime.getRuntime().halt(7);", "exit code 7");
  }

  @Test
  void a_kill_from_outside_while_idle_is_told_in_the_next_cell() throws Exception {
    kernel.run("int precious = 42;");
    ProcessHandle vm = kernel.userVm();
    assertThat(vm.destroyForcibly()).isTrue();
    vm.onExit().get(10, TimeUnit.SECONDS);
    var answers = kernel.run("1 + 1");
    assertThat(answers.result()).isEqualTo("2");
    assertThat(answers.stderr()).contains("precious").contains("signal 9");
  }

  @Test
  void a_kill_from_outside_while_running_is_told() {
    kernel.run("int precious = 42;");
    ProcessHandle vm = kernel.userVm();
    Message cell = kernel.begin("System.out.println(\"begun\");\nThread.sleep(600_000);");
    assertThat(vm.destroyForcibly()).isTrue();
    var answers = kernel.awaitIdle(cell);
    assertThat(answers.ename()).isEqualTo("UserVmEnded");
    assertThat(answers.traceback()).contains("precious").contains("signal 9");
    assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
  }

  @Test
  void a_full_heap_is_survived() {
    kernel.run("int survivor = 42;");
    var answers = kernel.run("var hoard = new ArrayList<long[]>();\n"
        + "while (true) { hoard.add(new long[1_000_000]); }");
    assertThat(answers.ename()).isEqualTo("java.lang.OutOfMemoryError");
    kernel.run("hoard.clear();");
    assertThat(kernel.run("survivor").result()).isEqualTo("42");
  }

  @Test
  void endless_recursion_is_survived() {
    kernel.run("int deepSurvivor = 42;");
    kernel.run("int deeper(int n) { return deeper(n + 1) + 1; }");
    assertThat(kernel.run("deeper(0)").ename()).isEqualTo("java.lang.StackOverflowError");
    assertThat(kernel.run("deepSurvivor").result()).isEqualTo("42");
  }

  @Test
  void the_user_vm_is_gone_after_close() throws Exception {
    ProcessHandle vm;
    try (KernelHarness other = new KernelHarness()) {
      vm = other.userVm();
      assertThat(vm.isAlive()).isTrue();
    }
    vm.onExit().get(2, TimeUnit.SECONDS);
    assertThat(vm.isAlive()).isFalse();
  }
}
