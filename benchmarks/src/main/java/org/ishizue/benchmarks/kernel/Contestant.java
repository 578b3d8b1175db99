package org.ishizue.benchmarks.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.client.Exchange;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.jupyter.client.LocalKernel;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.ErrorReply;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Reply;
import org.ishizue.jupyter.message.Request;
import org.ishizue.jupyter.message.Stream;

/** One running kernel that is measured, with its words for the work. */
final class Contestant implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final LocalKernel kernel;
  private final Script script;

  private Contestant(LocalKernel kernel) {
    this.kernel = kernel;
    this.script = Script.of(kernel.spec().language());
  }

  /** Starts a kernel and returns when it has answered kernel_info. */
  static Contestant start(KernelSpec spec, Path folder)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    return new Contestant(LocalKernel.start(spec, folder, folder, Map.of(), LIMIT));
  }

  Script script() {
    return script;
  }

  double memoryMb() throws IOException {
    return ProcessMemory.megabytes(kernel.process().pid());
  }

  /** Runs a cell to its end; returns milliseconds from sending to idle. */
  double run(String code) throws InterruptedException, KernelTimeoutException, KernelDiedException {
    return run(code, output -> {});
  }

  private double run(String code, Consumer<Output> outputs)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    long began = System.nanoTime();
    if (reply(code, outputs) instanceof ErrorReply error) {
      throw new IllegalStateException(kernel.spec().name() + ": " + code + ": " + error);
    }
    return millisSince(began);
  }

  private Reply reply(String code, Consumer<Output> outputs)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of(code))) {
      return exchange.awaitDone(LIMIT, outputs);
    }
  }

  /** Runs a cell that prints; what arrives is counted. */
  Printed runPrinting(String code)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    AtomicInteger messages = new AtomicInteger();
    AtomicInteger lines = new AtomicInteger();
    double millis = run(code, output -> {
      if (output instanceof Stream stream) {
        messages.incrementAndGet();
        lines.addAndGet((int) stream.text().chars().filter(c -> c == '\n').count());
      }
    });
    return new Printed(millis, messages.get(), lines.get());
  }

  /** What came of a cell that prints. */
  record Printed(double millis, int messages, int lines) {}

  /** Asks and waits for the reply; returns milliseconds. */
  double ask(Request request)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    long began = System.nanoTime();
    kernel.client().request(Channel.SHELL, request, LIMIT);
    return millisSince(began);
  }

  /** Runs an expression; returns the plain text of its value, which is empty if it has none or fails. */
  String value(String code)
      throws InterruptedException, KernelTimeoutException, KernelDiedException {
    StringBuilder text = new StringBuilder();
    var unused = reply(code, output -> {
      if (output instanceof ExecuteResult result) {
        text.append(result.data().get("text/plain").getAsString());
      }
    });
    return text.toString();
  }

  /** The share of one processor that the kernel and what it started take during a second, in percent. */
  double processorPercentInASecond() throws InterruptedException {
    Duration before = processorTime();
    Thread.sleep(1_000); // the span that is measured
    return processorTime().minus(before).toMillis() / 10.0;
  }

  private Duration processorTime() {
    ProcessHandle root = ProcessHandle.of(kernel.process().pid()).orElseThrow();
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(root), root.descendants())
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Starts an endless cell, lets it get hot, interrupts it; returns milliseconds from there to idle.
   *
   * @throws KernelTimeoutException if it does not end
   */
  double interrupt(String code, Duration hot, Duration limit)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of(code))) {
      Thread.sleep(hot.toMillis()); // the load, not a synchronisation
      long began = System.nanoTime();
      kernel.interrupt();
      exchange.awaitDone(limit, output -> {});
      return millisSince(began);
    }
  }

  static double millisSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }

  @Override
  public void close() {
    kernel.close();
  }
  /** Ends it without asking. */
  void kill() {
    kernel.kill();
  }
}
