package org.ishizue.workbench.server.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MailboxTest {
  private final Mailbox mailbox = new Mailbox();

  @Test
  void a_window_that_comes_back_gets_what_it_has_missed_in_order() {
    Window first = new Window(true);
    mailbox.connect(first);
    mailbox.add(message("a"));
    mailbox.disconnect(first);
    mailbox.add(message("b"));
    mailbox.add(message("c"));
    Window second = new Window(true);
    mailbox.connect(second);
    mailbox.add(message("d"));
    assertThat(first.got).containsExactly("a");
    assertThat(second.got).containsExactly("b", "c", "d");
  }

  @Test
  void what_was_not_written_is_written_to_the_next_connection() {
    Window broken = new Window(false);
    mailbox.connect(broken);
    mailbox.add(message("a"));
    mailbox.disconnect(broken);
    Window next = new Window(true);
    mailbox.connect(next);
    assertThat(next.got).containsExactly("a");
  }

  @Test
  void one_message_is_written_at_a_time() {
    Window slow = new Window(false);
    mailbox.connect(slow);
    mailbox.add(message("a"));
    mailbox.add(message("b"));
    assertThat(slow.got).containsExactly("a");
    slow.pending.remove(0).run();
    assertThat(slow.got).containsExactly("a", "b");
  }

  @Test
  void a_window_counts_from_the_grant_of_its_request_until_it_goes() {
    assertThat(mailbox.isConnected()).isFalse();
    mailbox.expect();
    assertThat(mailbox.isConnected()).isTrue();
    Window window = new Window(true);
    mailbox.connect(window);
    assertThat(mailbox.isConnected()).isTrue();
    mailbox.disconnect(window);
    assertThat(mailbox.isConnected()).isFalse();
  }

  @Test
  void a_second_connection_under_the_same_name_takes_over() {
    Window first = new Window(false);
    mailbox.connect(first);
    mailbox.add(message("a"));
    Window second = new Window(true);
    mailbox.connect(second);
    assertThat(first.closed).isTrue();
    assertThat(second.got).containsExactly("a");
    mailbox.disconnect(first);
    assertThat(mailbox.isConnected()).isTrue();
  }

  @Test
  void a_hundred_thousand_messages_that_waited_are_written() {
    for (int i = 0; i < 100_000; i++) {
      mailbox.add(message(Integer.toString(i)));
    }
    Window window = new Window(false);
    mailbox.connect(window);
    while (!window.pending.isEmpty()) {
      window.pending.remove(0).run();
    }
    assertThat(window.got).hasSize(100_000);
  }

  private static Parts message(String state) {
    return Parts.status(state, "s");
  }

  /** A window that writes at once, or when the test says so. */
  private static final class Window implements Mailbox.Outlet {
    private final boolean writes;
    private final List<String> got = new ArrayList<>();
    private final List<Runnable> pending = new ArrayList<>();
    private boolean closed;

    Window(boolean writes) {
      this.writes = writes;
    }

    @Override
    public void write(Parts message, Runnable written) {
      got.add(message.state());
      if (writes) {
        written.run();
      } else {
        pending.add(written);
      }
    }

    @Override
    public void close(int code, String reason) {
      closed = true;
    }
  }
}
