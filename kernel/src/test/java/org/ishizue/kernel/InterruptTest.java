package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.InterruptRequest;
import org.ishizue.jupyter.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a cell does, an interrupt ends it; its variables stay wherever the JVM lets them. */
final class InterruptTest {
  /** Long enough for a busy machine; how fast it is on a quiet one, the interop profile and the benchmarks measure. */
  private static final Duration IN_TIME = Duration.ofSeconds(10);

  private static final String BEGUN = "System.out.println(\"begun\");\n";

  private static Map<String, String> loops() {
    Map<String, String> loops = new LinkedHashMap<>();
    loops.put("an empty loop", "while (true) {}");
    loops.put(
        "a counted loop",
        "long sum = 0;\nfor (long i = 0; i < Long.MAX_VALUE; i++) { sum += i ^ 3; }");
    loops.put("a loop in a lambda", "Runnable loop = () -> { while (true) {} };\nloop.run();");
    loops.put("a library loop", "BigInteger.valueOf(3).pow(60_000_000).bitLength()");
    loops.put(
        "a parallel stream",
        "LongStream.range(0, Long.MAX_VALUE).parallel().map(x -> x ^ 3).filter(x -> x < 0).sum()");
    loops.put("a sleep", "Thread.sleep(600_000);");
    loops.put(
        "a lock wait", "Object lock = new Object();\nsynchronized (lock) { lock.wait(600_000); }");
    loops.put(
        "a loop that catches Throwable",
        "while (true) { try { while (true) {} } catch (Throwable t) {} }");
    return loops;
  }

  @Test
  void eight_loops_end_within_a_tenth_of_a_second_and_keep_the_session() throws Exception {
    try (KernelHarness kernel = new KernelHarness()) {
      kernel.run("int kept = 42;");
      ProcessHandle vm = kernel.userVm();
      List<Long> millis = new ArrayList<>();
      for (int round = 0; round < 2; round++) {
        for (Map.Entry<String, String> loop : loops().entrySet()) {
          millis.add(interruptedAfterMillis(kernel, loop.getKey(), loop.getValue()));
          assertThat(kernel.run("kept").result()).as(loop.getKey()).isEqualTo("42");
          assertThat(becomesIdle(vm)).as("idle after " + loop.getKey()).isTrue();
        }
      }
      assertThat(kernel.userVm()).isEqualTo(vm);
      List<Long> sorted = millis.stream().sorted().toList();
      assertThat(sorted.get(sorted.size() / 2)).as(millis.toString()).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void a_first_cell_that_still_waits_for_its_vm_is_interrupted_too() {
    try (KernelHarness kernel = new KernelHarness()) {
      Message cell = kernel.send(ExecuteRequest.of("while (true) {}"));
      kernel.awaitMessage(cell, each -> each.type().equals("execute_input"));
      kernel.interrupt();
      assertThat(kernel.awaitIdle(cell).ename()).isEqualTo("CellInterrupted");
      assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
    }
  }

  @Test
  void an_interrupt_while_nothing_runs_does_not_hit_the_next_cell() {
    try (KernelHarness kernel = new KernelHarness()) {
      kernel.run("int a = 1;");
      kernel.interrupt();
      assertThat(kernel.run("a + 1").result()).isEqualTo("2");
    }
  }

  private static long interruptedAfterMillis(KernelHarness kernel, String name, String loop) {
    Message cell = kernel.begin(BEGUN + loop);
    long start = System.nanoTime();
    Message interrupt = kernel.send(Channel.CONTROL, new InterruptRequest());
    KernelHarness.CellAnswers answers = kernel.awaitIdle(cell);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertThat(answers.ename()).as(name).isEqualTo("CellInterrupted");
    assertThat(answers.status()).isEqualTo("error");
    assertThat(kernel.awaitIdle(interrupt).status()).isEqualTo("ok");
    return millis;
  }

  /** Whether, within five seconds, a fifth of a second passes in which the VM uses nearly no CPU. */
  private static boolean becomesIdle(ProcessHandle vm) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 25; i++) {
      Duration before = vm.info().totalCpuDuration().orElseThrow();
      assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();
      if (vm.info().totalCpuDuration().orElseThrow().minus(before).toMillis() <= 10) {
        return true;
      }
    }
    return false;
  }

  @Test
  void a_blocked_read_of_a_pipe_ends_in_time(@TempDir Path folder) {
    Path pipe = folder.resolve("pipe");
    endsInTime("new ProcessBuilder(\"mkfifo\", \"" + pipe + "\").start().waitFor();\n"
        + BEGUN
        + "new FileInputStream(\"" + pipe + "\").read();");
  }

  @Test
  void a_blocked_accept_ends_in_time() {
    endsInTime(BEGUN + "new ServerSocket(0, 1, InetAddress.getLoopbackAddress()).accept();");
  }

  /** Which of the two it is depends on the JVM; either way nothing is lost without a word. */
  private static void endsInTime(String code) {
    try (KernelHarness kernel = new KernelHarness()) {
      kernel.run("int precious = 42;");
      Message cell = kernel.begin(code);
      long start = System.nanoTime();
      kernel.interrupt();
      KernelHarness.CellAnswers answers = kernel.awaitIdle(cell);
      String after = kernel.run("precious").result();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
      if (answers.ename().equals("CellInterrupted")) {
        assertThat(after).isEqualTo("42");
      } else {
        assertThat(answers.ename()).isEqualTo("UserVmEnded");
        assertThat(answers.traceback()).contains("precious");
        assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
      }
    }
  }

  @Test
  void a_deadlock_costs_the_vm_and_the_output_says_what_was_lost() {
    endsWithTheVm("""
        class Deadlock {
          static final Object ONE = new Object();
          static final Object OTHER = new Object();
          static void run() throws InterruptedException {
            CountDownLatch held = new CountDownLatch(1);
            synchronized (ONE) {
              Thread thread = new Thread(() -> {
                synchronized (OTHER) {
                  held.countDown();
                  synchronized (ONE) {}
                }
              });
              thread.start();
              held.await();
              System.out.println("begun");
              synchronized (OTHER) {}
            }
          }
        }
        Deadlock.run();
        """);
  }

  private static void endsWithTheVm(String code) {
    try (KernelHarness kernel = new KernelHarness()) {
      kernel.run("int precious = 42;");
      Message cell = kernel.begin(code);
      long start = System.nanoTime();
      kernel.interrupt();
      KernelHarness.CellAnswers answers = kernel.awaitIdle(cell);
      assertThat(kernel.run("1 + 1").result()).isEqualTo("2");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
      assertThat(answers.ename()).isEqualTo("UserVmEnded");
      assertThat(answers.traceback()).contains("precious").contains("interrupt");
    }
  }

  @Test
  void an_interrupt_of_nothing_disturbs_nobody() {
    try (KernelHarness kernel = new KernelHarness()) {
      kernel.run("int kept = 1;");
      kernel.interrupt();
      assertThat(kernel.ask(Channel.CONTROL, new InterruptRequest()).status()).isEqualTo("ok");
      assertThat(kernel.run("kept").result()).isEqualTo("1");
    }
  }

  @Test
  void an_interrupt_also_aborts_what_waits_behind() {
    try (KernelHarness kernel = new KernelHarness()) {
      Message cell = kernel.begin(BEGUN + "while (true) {}");
      Message behind = kernel.send(ExecuteRequest.of("int never = 1;"));
      kernel.interrupt();
      assertThat(kernel.awaitIdle(cell).ename()).isEqualTo("CellInterrupted");
      assertThat(kernel.awaitIdle(behind).status()).isEqualTo("aborted");
    }
  }
}
