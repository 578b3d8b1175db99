package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.ishizue.analysis.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.TimeColumn;

/**
 * Classes are initialised once a VM, so each try needs a VM of its own. Two threads that wait for each other there
 * wait for ever and cannot be interrupted: the child watches them, and the test watches the child.
 */
final class ColumnClassesTest {
  private static final int PATIENCE_SECONDS = 60;
  private static final int THREADS = 4;
  private static final int COLUMNS = 8;
  private static final int STUCK = 3;

  @TempDir
  private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void threads_may_make_columns_side_by_side_once_the_classes_are_initialised(long seed)
      throws Exception {
    assertThat(child("touch", Long.toString(seed))).isEqualTo("done");
  }

  @Test
  void a_large_file_is_read_by_several_threads_in_a_fresh_vm() throws Exception {
    long rows = TableFill.LARGE / COLUMNS;
    Path file = folder.resolve("large.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("a,b,c,d,e,f,g,h\n");
      for (long i = 0; i < rows; i++) {
        out.write(i + "," + i / 8.0 + ",text" + i % 7 + ",2020-07-0" + (1 + i % 9) + ",2020-07-04 "
            + (10 + i % 10) + ":00," + 5_000_000_000L * i + ",true," + (10 + i % 10) + ":30\n");
      }
    }
    for (int i = 0; i < 3; i++) {
      assertThat(child("read", file.toString())).isEqualTo("done");
    }
  }

  private String child(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
    if (Runtime.version().feature() >= 24) {
      // as the learner's VM is started: Tablesaw's scanner of the class path draws a warning now
      // and then
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said.txt");
    Process child = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    try {
      boolean ended = child.waitFor(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as(() -> "ended, having said: " + read(said)).isTrue();
      return read(said).strip();
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** What a fresh VM does. */
  static final class Child {
    private static final List<Runnable> FIRST_USES = List.of(
        () -> ColumnType.values(),
        () -> DoubleColumn.create("x"),
        () -> FloatColumn.create("x"),
        () -> IntColumn.create("x"),
        () -> LongColumn.create("x"),
        () -> ShortColumn.create("x"),
        () -> StringColumn.create("x"),
        () -> BooleanColumn.create("x"),
        () -> DateColumn.create("x"),
        () -> DateTimeColumn.create("x"),
        () -> TimeColumn.create("x"),
        () -> InstantColumn.create("x"));

    private Child() {}

    public static void main(String[] arguments) throws InterruptedException {
      List<Thread> threads = arguments[0].equals("read")
          ? List.of(new Thread(() -> Tables.read(Path.of(arguments[1]))))
          : touching(Long.parseLong(arguments[1]));
      threads.forEach(thread -> thread.setDaemon(true));
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        if (thread.isAlive()) {
          stuck();
        }
      }
      System.out.println("done");
    }

    private static List<Thread> touching(long seed) {
      ColumnClasses.initialise();
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<Runnable> uses = new ArrayList<>(FIRST_USES);
        Collections.shuffle(uses, new Random(THREADS * seed + i));
        threads.add(new Thread(() -> {
          try {
            start.await();
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
          uses.forEach(Runnable::run);
        }));
      }
      return threads;
    }

    private static void stuck() {
      for (Map.Entry<Thread, StackTraceElement[]> one :
          Thread.getAllStackTraces().entrySet()) {
        System.out.println(one.getKey());
        for (StackTraceElement frame : one.getValue()) {
          System.out.println("    " + frame);
        }
      }
      Runtime.getRuntime().halt(STUCK);
    }
  }
}
