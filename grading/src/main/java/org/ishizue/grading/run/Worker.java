package org.ishizue.grading.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A worker process as the grader sees it. One job at a time; after a job that ended it, it is of no use. */
final class Worker implements AutoCloseable {
  /** For the start of a sandbox on a busy machine, over the job's own limit. */
  private static final long RESERVE_MS = 60_000;

  private final Process process;
  private final Pipe pipe;
  private final long limitMs;
  private volatile boolean usable = true;

  private Worker(Process process, long limitMs) {
    this.process = process;
    this.pipe = new Pipe(process.getInputStream(), process.getOutputStream());
    this.limitMs = limitMs;
  }

  static Worker start(WorkerConfig config) throws IOException {
    Process process = process(WorkerMain.class).start();
    Worker worker = new Worker(process, config.limits().wall().toMillis() + RESERVE_MS);
    worker.pipe.send(config.json());
    return worker;
  }

  /** A JVM like this one for another main class. */
  static ProcessBuilder process(Class<?> main) {
    ProcessBuilder builder = new ProcessBuilder(new java.util.ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx640m",
        "-XX:+UseSerialGC",
        // C2 spends more on a worker than it gives back in some hundred submissions.
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Duser.language=en",
        "-Dfile.encoding=UTF-8",
        "-Djava.awt.headless=true",
        "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
        "--add-opens=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
        "--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName())));
    String log = System.getProperty("ishizue.grading.log", "");
    builder.redirectError(
        log.isEmpty()
            ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.appendTo(Path.of(log).toFile()));
    return builder;
  }

  boolean isUsable() {
    return usable && process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  RunReport run(RunJob job) throws InterruptedException {
    CompletableFuture<RunReport> answer = new CompletableFuture<>();
    Thread exchange = new Thread(
        () -> {
          try {
            pipe.send(job.json());
            answer.complete(RunReport.of(pipe.receive()));
          } catch (IOException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        },
        "worker-" + process.pid());
    exchange.setDaemon(true);
    exchange.start();
    try {
      RunReport report = answer.get(limitMs, TimeUnit.MILLISECONDS);
      usable = report.end() != RunReport.End.COMPILER;
      return report;
    } catch (TimeoutException e) {
      close();
      return RunReport.fault("the worker did not answer within " + limitMs + " ms");
    } catch (ExecutionException e) {
      close();
      return RunReport.fault("the worker ended: " + e.getCause());
    }
  }

  @Override
  public void close() {
    usable = false;
    // Its sandboxes die with it: bubblewrap has asked the kernel for that.
    process.destroyForcibly();
  }
}
