package org.ishizue.workbench.server.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private final BlockingQueue<Turns.Turn> called = new LinkedBlockingQueue<>();
  private Turns turns = new Turns(2, Duration.ofMinutes(1));

  @AfterEach
  void end() {
    turns.close();
  }

  @Test
  void so_many_start_at_once_and_the_others_in_the_order_in_which_they_came() throws Exception {
    List<Turns.Turn> all = List.of(ask(), ask(), ask(), ask());
    assertThat(all).extracting(Turns.Turn::isGranted).containsExactly(true, true, false, false);
    assertThat(turns.starting()).isEqualTo(4);
    all.get(1).end();
    assertThat(next()).isSameAs(all.get(2));
    all.get(0).end();
    assertThat(next()).isSameAs(all.get(3));
    all.get(2).end();
    all.get(3).end();
    assertThat(turns.starting()).isZero();
    assertThat(ask().isGranted()).isTrue();
  }

  @Test
  void ending_twice_gives_one_place_only() throws Exception {
    Turns.Turn first = ask();
    ask();
    Turns.Turn third = ask();
    Turns.Turn fourth = ask();
    first.end();
    first.end();
    assertThat(next()).isSameAs(third);
    assertThat(fourth.isGranted()).isFalse();
    assertThat(called).isEmpty();
  }

  @Test
  void whoever_gives_up_is_passed_over() throws Exception {
    Turns.Turn first = ask();
    ask();
    Turns.Turn third = ask();
    Turns.Turn fourth = ask();
    third.end();
    first.end();
    assertThat(next()).isSameAs(fourth);
    assertThat(third.isGranted()).isFalse();
  }

  @Test
  void a_start_that_never_ends_does_not_keep_the_others_waiting() throws Exception {
    turns.close();
    turns = new Turns(1, Duration.ofMillis(50));
    ask();
    Turns.Turn second = ask();
    assertThat(next()).isSameAs(second);
  }

  @Test
  void free_memory_is_read_as_linux_writes_it() {
    List<String> lines =
        List.of("MemTotal: 100 kB", "MemAvailable:   20480 kB", "SwapFree:        1024 kB");
    assertThat(FreeMemory.parse(lines)).hasValue(21_504L << 10);
    assertThat(FreeMemory.parse(List.of("MemTotal: 100 kB"))).isEmpty();
  }

  private Turns.Turn ask() {
    return turns.ask(called::add);
  }

  private Turns.Turn next() throws InterruptedException {
    Turns.Turn turn = called.poll(20, TimeUnit.SECONDS);
    assertThat(turn).isNotNull();
    return turn;
  }
}
