package org.ishizue.jupyter.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.kernelspec.InterruptMode;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.jupyter.message.InterruptRequest;
import org.ishizue.jupyter.message.KernelInfoReply;
import org.ishizue.jupyter.message.ShutdownRequest;

/** A kernel that was started here, and a client that is connected to it. */
public final class LocalKernel implements AutoCloseable {
  private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(5);

  private final KernelSpec spec;
  private final KernelProcess process;
  private final KernelClient client;
  private final KernelInfoReply info;

  private LocalKernel(
      KernelSpec spec, KernelProcess process, KernelClient client, KernelInfoReply info) {
    this.spec = spec;
    this.process = process;
    this.client = client;
    this.info = info;
  }

  /**
   * Starts a kernel and waits until it is ready.
   *
   * @param runtime where its connection file is written
   * @param workingFolder of the process
   * @param environment variables to add
   * @param limit how long the start may take
   * @throws IOException if the command cannot be run
   * @throws KernelDiedException if the process ends instead, twice: the first time another program may
   *     have taken one of its ports
   * @throws KernelTimeoutException if it is not ready in time
   */
  public static LocalKernel start(
      KernelSpec spec,
      Path runtime,
      Path workingFolder,
      Map<String, String> environment,
      Duration limit)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    try {
      return startOnce(spec, runtime, workingFolder, environment, limit);
    } catch (KernelDiedException first) {
      return startOnce(spec, runtime, workingFolder, environment, limit);
    }
  }

  private static LocalKernel startOnce(
      KernelSpec spec,
      Path runtime,
      Path workingFolder,
      Map<String, String> environment,
      Duration limit)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    KernelProcess process = KernelProcess.start(spec, runtime, workingFolder, environment);
    KernelClient client = KernelClient.connect(process.connection());
    var watch = process.onDeath().thenAccept(client::died);
    boolean ready = false;
    try {
      LocalKernel kernel = new LocalKernel(spec, process, client, client.awaitReady(limit));
      ready = true;
      return kernel;
    } finally {
      if (!ready) {
        watch.cancel(false);
        process.close();
        client.close();
      }
    }
  }

  public KernelSpec spec() {
    return spec;
  }

  public KernelProcess process() {
    return process;
  }

  public KernelClient client() {
    return client;
  }

  /** What the kernel said of itself when it was ready. */
  public KernelInfoReply info() {
    return info;
  }

  /**
   * Tells the kernel to stop what it runs, in the way that its kernelspec wants. Does not wait: the
   * running request ends with an error soon, or never.
   */
  public void interrupt() throws IOException, InterruptedException {
    if (spec.interruptMode() == InterruptMode.MESSAGE) {
      client.send(Channel.CONTROL, new InterruptRequest()).close();
    } else {
      process.signalInterrupt();
    }
  }

  /** Asks the kernel to end, waits up to five seconds, then kills it; leaves nothing behind. */
  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        client.send(Channel.CONTROL, new ShutdownRequest(false)).close();
        process.awaitEnd(SHUTDOWN_LIMIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.close();
      client.close();
    }
  }

  /** Ends the kernel without asking it, for one that does not answer any more. */
  public void kill() {
    process.close();
    client.close();
  }
}
