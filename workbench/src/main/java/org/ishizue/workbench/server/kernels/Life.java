package org.ishizue.workbench.server.kernels;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.channel.PassingChannels;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelProcess;
import org.jspecify.annotations.Nullable;

/**
 * A kernel from one start to its end. It is ready when it has answered and been heard on iopub; what is sent
 * before that waits, or its outputs could come before anybody listens.
 */
final class Life {
  private static final long ASK_AGAIN_MS = 1_000;

  private final KernelProcess process;
  private final String session;
  private final Consumer<Parts> receiver;
  private final Runnable onStarted;
  private final PassingChannels channels;
  private final long begunNanos = System.nanoTime();
  private final CountDownLatch answered = new CountDownLatch(1);
  private final CountDownLatch heard = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Parts> waiting = new ArrayList<>();
  private boolean ready;
  private @Nullable CompletableFuture<Void> death;

  /**
   * A life that begins.
   *
   * @param onStarted called when the kernel is ready, or will never be; perhaps more than once
   */
  Life(KernelProcess process, String session, Consumer<Parts> receiver, Runnable onStarted) {
    this.onStarted = onStarted;
    this.process = process;
    this.session = session;
    this.receiver = receiver;
    this.channels = PassingChannels.connect(process.connection(), session, this::received);
    Thread thread = new Thread(this::becomeReady, "kernel-start");
    thread.setDaemon(true);
    thread.start();
  }

  KernelProcess process() {
    return process;
  }

  /** Tells when the process has ended, however it did. */
  void onDeath(Consumer<KernelDiedException> listener) {
    death = process.onDeath().thenAccept(listener);
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begunNanos);
  }

  boolean wasReady() {
    synchronized (waiting) {
      return ready;
    }
  }

  /** What was to be sent to a kernel that has ended before it was ready. */
  List<Parts> unsent() {
    synchronized (waiting) {
      List<Parts> unsent = List.copyOf(waiting);
      waiting.clear();
      return unsent;
    }
  }

  /** Sends once the kernel is ready. */
  void send(Parts message) {
    synchronized (waiting) {
      if (!ready) {
        waiting.add(message);
        return;
      }
      sendNow(message);
    }
  }

  void sendNow(Parts message) {
    channels.send(message.channel(), message.all());
  }

  void close() {
    closed.countDown();
    onStarted.run();
    process.close();
    channels.close();
    CompletableFuture<Void> watch = death;
    if (watch != null) {
      watch.cancel(false);
    }
  }

  private void received(Channel channel, List<byte[]> parts) {
    if (channel == Channel.IOPUB) {
      heard.countDown();
    } else if (channel == Channel.SHELL) {
      answered.countDown();
    }
    receiver.accept(new Parts(channel, parts));
  }

  private void becomeReady() {
    try {
      // A kernel before protocol 5.4 sends no welcome: asked again it publishes a status.
      do {
        sendNow(Parts.request(Channel.SHELL, "kernel_info_request", new JsonObject(), session));
        if (answered.await(ASK_AGAIN_MS, TimeUnit.MILLISECONDS)
            && heard.await(ASK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
          sendWaiting();
          onStarted.run();
          return;
        }
      } while (closed.getCount() > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendWaiting() {
    synchronized (waiting) {
      ready = true;
      waiting.forEach(this::sendNow);
      waiting.clear();
    }
  }
}
