package org.ishizue.jupyter.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

@Timeout(30)
class SendQueueTest {
  private static final List<byte[]> TEN_BYTES = List.of(new byte[4], new byte[6]);

  private final SendQueue queue = new SendQueue(15);

  @Test
  void only_the_first_of_what_is_queued_wakes_the_sender() {
    try (ZMQ.Context context = ZMQ.context(0)) {
      ZMQ.Socket socket = context.socket(SocketType.PUB);
      assertThat(queue.add(socket, TEN_BYTES, () -> {}, true)).isTrue();
      assertThat(queue.add(socket, TEN_BYTES, () -> {}, true)).isFalse();
      assertThat(queue.takeAll()).hasSize(2);
      assertThat(queue.add(socket, TEN_BYTES, () -> {}, false)).isTrue();
      socket.close();
    }
  }

  @Test
  void above_the_limit_a_sender_waits_until_enough_is_sent() throws Exception {
    try (ZMQ.Context context = ZMQ.context(0)) {
      ZMQ.Socket socket = context.socket(SocketType.PUB);
      queue.add(socket, TEN_BYTES, () -> {}, true);
      queue.add(socket, TEN_BYTES, () -> {}, true);
      CountDownLatch added = new CountDownLatch(1);
      Thread sender = sender(socket, added);
      awaitWaiting(sender);
      assertThat(added.getCount()).isOne();
      // The thread that empties the queue must never wait for itself.
      queue.add(socket, TEN_BYTES, () -> {}, false);
      for (SendQueue.Item item : queue.takeAll()) {
        queue.sent(item);
      }
      assertThat(added.await(10, TimeUnit.SECONDS)).isTrue();
      socket.close();
    }
  }

  @Test
  void closing_frees_those_who_wait() throws Exception {
    try (ZMQ.Context context = ZMQ.context(0)) {
      ZMQ.Socket socket = context.socket(SocketType.PUB);
      queue.add(socket, TEN_BYTES, () -> {}, true);
      queue.add(socket, TEN_BYTES, () -> {}, true);
      CountDownLatch added = new CountDownLatch(1);
      awaitWaiting(sender(socket, added));
      queue.close();
      assertThat(added.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(queue.takeAll()).as("nothing is accepted after closing").hasSize(2);
      socket.close();
    }
  }

  @Test
  void an_interrupted_sender_does_not_lose_its_message() throws Exception {
    try (ZMQ.Context context = ZMQ.context(0)) {
      ZMQ.Socket socket = context.socket(SocketType.PUB);
      queue.add(socket, TEN_BYTES, () -> {}, true);
      queue.add(socket, TEN_BYTES, () -> {}, true);
      CountDownLatch added = new CountDownLatch(1);
      Thread sender = sender(socket, added);
      awaitWaiting(sender);
      sender.interrupt();
      assertThat(added.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(queue.takeAll()).hasSize(3);
      socket.close();
    }
  }

  private Thread sender(ZMQ.Socket socket, CountDownLatch added) {
    Thread thread = new Thread(() -> {
      queue.add(socket, TEN_BYTES, () -> {}, true);
      added.countDown();
    });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (thread.getState() != Thread.State.WAITING && System.nanoTime() < deadline) {
      thread.join(1);
    }
    assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
  }
}
