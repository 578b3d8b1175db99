package org.ishizue.grading.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.sandbox.SandboxLimits;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {
  @TempDir
  private Path folder = Path.of("");

  private WorkerConfig config() {
    return new WorkerConfig(
        new UserVmConfig(Path.of("java"), List.of(), List.of(), Map.of()),
        List.of(),
        Level.ISOLATED,
        SandboxLimits.USUAL,
        folder,
        Map.of());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void an_interrupt_ends_the_process_that_makes_the_archive() throws Exception {
    Process process = new ProcessBuilder("sleep", "600").start();
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Thread making = new Thread(() -> {
      begun.countDown();
      try {
        Archive.train(process, config());
      } catch (InterruptedException e) {
        interrupted.set(true);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
    making.start();
    begun.await();
    making.interrupt();
    making.join(TimeUnit.SECONDS.toMillis(60));
    assertThat(making.isAlive()).isFalse();
    assertThat(interrupted).isTrue();
    assertThat(process.isAlive()).isFalse();
  }
}
