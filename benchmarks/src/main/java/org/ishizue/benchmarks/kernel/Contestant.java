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
    try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of(code))) {
      Reply reply = exchange.awaitDone(LIMIT, outputs);
      if (reply instanceof ErrorReply error) {
        throw new IllegalStateException(kernel.spec().name() + ": " + code + ": " + error);
      }
    }
    return millisSince(began);
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

  /** Starts an endless cell, lets it get hot, interrupts it; returns milliseconds from there to idle. */
  double interrupt(String code, Duration hot)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    try (Exchange exchange = kernel.client().send(Channel.SHELL, ExecuteRequest.of(code))) {
      Thread.sleep(hot.toMillis()); // the load, not a synchronisation
      long began = System.nanoTime();
      kernel.interrupt();
      exchange.awaitDone(LIMIT, output -> {});
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
}
