package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AheadTest {
  /** Gives numbered rows up to a last one, then fails or ends. */
  private static final class Numbers implements RowSource {
    private final int last;
    private final @Nullable Throwable failure;
    private final AtomicInteger given = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    Numbers(int last, @Nullable Throwable failure) {
      this.last = last;
      this.failure = failure;
    }

    @Override
    public @Nullable Row next() throws IOException {
      int line = given.incrementAndGet();
      if (line <= last) {
        return new Row(line, List.of("x"));
      }
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
      return null;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void rows_come_in_order_and_the_source_is_closed() throws Exception {
    for (int count : new int[] {0, 1, 1_999, 2_000, 2_001, 2_512, 2_513, 100_000}) {
      Numbers numbers = new Numbers(count, null);
      try (RowSource ahead = new Ahead(numbers)) {
        for (int line = 1; line <= count; line++) {
          assertThat(Objects.requireNonNull(ahead.next()).line()).isEqualTo(line);
        }
        assertThat(ahead.next()).isNull();
        if (count > 2_000) {
          assertThat(ahead.next()).isNull();
        }
      }
      assertThat(numbers.closed.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_failure_reaches_who_reads_after_the_rows_before_it() throws Exception {
    List<Throwable> failures = List.of(new IOException("broken"), new OutOfMemoryError("full"));
    for (Throwable failure : failures) {
      for (int count : new int[] {10, 5_000}) {
        try (RowSource ahead = new Ahead(new Numbers(count, failure))) {
          for (int line = 1; line <= count; line++) {
            assertThat(ahead.next()).isNotNull();
          }
          assertThatThrownBy(ahead::next).isSameAs(failure);
        }
      }
    }
  }

  @Test
  void closing_early_stops_the_thread_and_closes_the_source() throws Exception {
    Numbers numbers = new Numbers(Integer.MAX_VALUE, null);
    RowSource ahead = new Ahead(numbers);
    for (int i = 0; i < 3_000; i++) {
      ahead.next();
    }
    ahead.close();
    assertThat(numbers.closed.getCount()).isZero();
    assertThat(numbers.given.get()).as("what waits is limited").isLessThan(20_000);
  }

  @Test
  void an_interrupt_ends_the_waiting() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    RowSource stuck = new RowSource() {
      private int line;

      @Override
      public @Nullable Row next() throws IOException {
        if (++line <= 2_000) {
          return new Row(line, List.of("x"));
        }
        blocked.countDown();
        try {
          new CountDownLatch(1).await();
          return null;
        } catch (InterruptedException e) {
          throw new InterruptedIOException();
        }
      }
    };
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread reader = new Thread(() -> {
      try (RowSource ahead = new Ahead(stuck)) {
        while (ahead.next() != null) {
          // on to the row that never comes
        }
      } catch (IOException e) {
        thrown.set(e);
      }
    });
    reader.start();
    blocked.await();
    reader.interrupt();
    reader.join();
    assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
  }
}
