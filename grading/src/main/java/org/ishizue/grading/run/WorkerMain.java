package org.ishizue.grading.run;

import com.google.gson.JsonObject;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ishizue.grading.sandbox.Sandbox;
import org.ishizue.grading.sandbox.SandboxSetup;
import org.ishizue.kernel.evaluate.SharedCompiler;
import org.ishizue.runtime.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The worker process. It reads its configuration and then jobs from standard input, answers each on standard
 * output, and ends with its parent. It ends itself after the report on a submission whose compilation did not
 * come to an end: no thread of javac's can be stopped.
 */
public final class WorkerMain {
  /** What evaluation may take to notice that its VM is gone; longer means that it is still compiling. */
  private static final long GRACE_MS = 30_000;

  private static final long LOOK_MS = 200;

  private static final int COMPILER_HANGS = 9;

  private final Pipe pipe;
  private final SandboxSetup setup;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "limit");
        thread.setDaemon(true);
        return thread;
      });
  private final Compilers compilers;
  private final KeptReference kept = new KeptReference();
  private @Nullable Room ahead;

  private WorkerMain(Pipe pipe, WorkerConfig config) throws IOException {
    this.pipe = pipe;
    this.setup = config.setup();
    this.ahead = new Room(setup);
    this.compilers = new Compilers(config.userVm().classPath(), config.imports());
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Pipe pipe =
        new Pipe(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    Language.use(Language.JA);
    Locale.setDefault(Locale.ENGLISH); // javac's English texts can be had only so
    WorkerConfig config = WorkerConfig.of(pipe.receive());
    if (arguments.length > 1 && arguments[0].equals(Archive.ARGUMENT)) {
      Archive.train(config, Path.of(arguments[1]));
      System.exit(0);
    }
    WorkerMain worker = new WorkerMain(pipe, config);
    BlockingQueue<JsonObject> jobs = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(pipe, jobs), "jobs");
    reader.setDaemon(true);
    reader.start();
    while (true) {
      worker.carryOut(RunJob.of(jobs.take()));
    }
  }

  /** Even while a job runs the end of the grader must be noticed. */
  private static void read(Pipe pipe, BlockingQueue<JsonObject> jobs) {
    try {
      while (true) {
        jobs.add(pipe.receive());
      }
    } catch (IOException gone) {
      Runtime.getRuntime().halt(0);
    }
  }

  private void carryOut(RunJob job) throws IOException {
    Room ready = kept.of(job);
    if (ready != null) {
      SubmissionRun again = new SubmissionRun(job, ready);
      RunReport report = watched(again, ready, again::runRequests);
      if (report != null && report.end() == RunReport.End.COMPLETE) {
        pipe.send(report.json());
        return;
      }
      kept.close(); // it had used up its time, or its sandbox failed: once more in a fresh one
    }
    Room room;
    try {
      room = room();
    } catch (IOException e) {
      pipe.send(RunReport.fault("no sandbox: " + e).json());
      return;
    }
    SharedCompiler compiler;
    try {
      ahead = new Room(setup); // starts while this job runs
      compiler = compilers.take(job);
      room.servedBy(compiler);
    } catch (IOException | CompletionException e) {
      room.close();
      pipe.send(RunReport.fault("no sandbox or no compiler: " + e).json());
      return;
    }
    SubmissionRun run = new SubmissionRun(job, room);
    RunReport report = watched(run, room, run::run);
    if (report == null) {
      return;
    }
    pipe.send(report.json());
    if (job.isReference() && report.end() == RunReport.End.COMPLETE) {
      kept.keep(job, room);
    } else {
      room.close();
    }
    compilers.giveBack(compiler, job);
  }

  /** Runs within the limits; null if this worker is at its end, which the grader has been told. */
  private @Nullable RunReport watched(SubmissionRun run, Room room, Runnable work) {
    Deadline deadline = new Deadline(run, room);
    ScheduledFuture<?> limit = clock.scheduleWithFixedDelay(
        () -> {
          if (deadline.isOver()) {
            giveUp(run, room);
          }
        },
        LOOK_MS,
        LOOK_MS,
        TimeUnit.MILLISECONDS);
    try {
      work.run();
      return run.report(false);
    } catch (VirtualMachineError e) {
      // The compiler's memory or stack was used up, and what it left behind cannot be relied on.
      giveUp(run, room);
      return null;
    } catch (RuntimeException | LinkageError | AssertionError e) {
      return RunReport.fault(e + " " + room.nativeText());
    } finally {
      limit.cancel(false);
    }
  }

  /** A sandbox that was started while the job before ran. */
  private Room room() throws IOException {
    Room room = ahead == null ? new Room(setup) : ahead;
    ahead = null;
    return room;
  }

  /** When a run must end: what runs in the sandbox is killed; what compiles here cannot be. */
  private final class Deadline {
    private final SubmissionRun run;
    private final Room room;
    private final long thread = Thread.currentThread().getId();
    private final long began = System.nanoTime();
    private final long processorBegan = processorNanos();

    Deadline(SubmissionRun run, Room room) {
      this.run = run;
      this.room = room;
    }

    /** Whether the compiler does not come back. */
    boolean isOver() {
      long ready = run.readyNanos();
      long wallMs = (System.nanoTime() - (ready == 0 ? began : ready)) / 1_000_000;
      if (wallMs > setup.limits().wall().toMillis()) {
        room.sandbox().kill(Sandbox.Cause.TIME);
      }
      long compilerMs = (processorNanos() - processorBegan) / 1_000_000;
      return compilerMs > setup.limits().run().toMillis()
          || wallMs > setup.limits().wall().toMillis() + GRACE_MS;
    }

    /** Of the thread that runs the job: it compiles, and waits while the sandbox computes. */
    private long processorNanos() {
      return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }
  }

  private void giveUp(SubmissionRun run, Room room) {
    room.sandbox().close();
    try {
      pipe.send(run.report(true).json());
    } catch (IOException gone) {
      System.err.println("No grader to report to: " + gone);
    }
    Runtime.getRuntime().halt(COMPILER_HANGS);
  }
}
