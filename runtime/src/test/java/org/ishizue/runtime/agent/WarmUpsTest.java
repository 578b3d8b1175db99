package org.ishizue.runtime.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WarmUpsTest {
  private static final BlockingQueue<Thread> RAN = new LinkedBlockingQueue<>();
  private static volatile CountDownLatch mayEnd = new CountDownLatch(0);

  private final WarmUps warmUps =
      new WarmUps(WarmUpsTest.class.getClassLoader(), true, Duration.ofMillis(20));

  @BeforeEach
  void nothing_has_run() {
    RAN.clear();
    mayEnd = new CountDownLatch(0);
  }

  @Test
  void what_the_jars_name_runs_once_in_the_background_although_one_of_them_is_broken()
      throws InterruptedException {
    runCode();
    runCode();
    Thread thread = RAN.poll(10, TimeUnit.SECONDS);
    assertThat(thread).isNotNull().isNotSameAs(Thread.currentThread());
    assertThat(thread.isDaemon()).isTrue();
    thread.join(10_000);
    runCode();
    assertThat(RAN.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void nothing_runs_where_it_is_not_wanted() throws InterruptedException {
    WarmUps unwanted = new WarmUps(WarmUpsTest.class.getClassLoader(), false, Duration.ofMillis(1));
    unwanted.codeBegins(true);
    unwanted.codeEnded();
    assertThat(RAN.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void it_waits_while_code_is_running() throws InterruptedException {
    runCode();
    warmUps.codeBegins(true);
    assertThat(RAN.poll(200, TimeUnit.MILLISECONDS)).isNull();
    warmUps.codeEnded();
    assertThat(RAN.poll(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void code_that_uses_libraries_waits_for_a_warm_up_that_has_begun_and_other_code_does_not()
      throws Exception {
    mayEnd = new CountDownLatch(1);
    runCode();
    assertThat(RAN.poll(10, TimeUnit.SECONDS)).isNotNull();

    warmUps.codeBegins(false);
    warmUps.codeEnded();
    var waiting = CompletableFuture.runAsync(() -> warmUps.codeBegins(true));
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS));

    mayEnd.countDown();
    waiting.get(10, TimeUnit.SECONDS);
  }

  @Test
  void an_interrupt_ends_the_waiting() throws Exception {
    mayEnd = new CountDownLatch(1);
    runCode();
    assertThat(RAN.poll(10, TimeUnit.SECONDS)).isNotNull();
    var waiting = new CompletableFuture<Void>();
    Thread cell = new Thread(() -> {
      try {
        warmUps.codeBegins(true);
        waiting.complete(null);
      } catch (CellInterrupted e) {
        waiting.completeExceptionally(e);
      }
    });
    cell.start();
    cell.interrupt();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
        .withCauseInstanceOf(CellInterrupted.class);
    mayEnd.countDown();
  }

  @Test
  void a_class_file_tells_whether_it_reaches_libraries() throws IOException {
    assertThat(ClassReferences.reachLibraries(bytes(OnlyJdk.class))).isFalse();
    assertThat(ClassReferences.reachLibraries(bytes(SignatureWithLibrary.class)))
        .isTrue();
    assertThat(ClassReferences.reachLibraries(bytes(WarmUpsTest.class))).isTrue();
  }

  private void runCode() {
    warmUps.codeBegins(false);
    warmUps.codeEnded();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String name = type.getName();
    try (InputStream in =
        type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  /** Refers to nothing but the JDK and this package; long and double take two places. */
  static final class OnlyJdk {
    long count = 1L << 40;
    double share = 0.125;
    java.util.List<String> names = java.util.List.of("Lorg/junit in a text");
  }

  /** Names a library in a signature only. */
  interface SignatureWithLibrary {
    @SuppressWarnings("unused") // what counts is its type
    org.assertj.core.api.StringAssert[] method();
  }

  /** Found by the service loader. */
  public static final class Broken implements WarmUp {
    @Override
    public void run() {
      throw new IllegalStateException("broken");
    }
  }

  /** Found by the service loader. */
  public static final class Counting implements WarmUp {
    @Override
    public void run() {
      RAN.add(Thread.currentThread());
      try {
        mayEnd.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
