package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.ishizue.kernel.uservm.Enclosure;
import org.jspecify.annotations.Nullable;

/** One sandbox for one submission: its process and everything in it, how much it used, and why it was ended. */
public final class Sandbox implements Enclosure, AutoCloseable {
  private final Start start;
  private final SandboxLimits limits;
  private final @Nullable Cgroups groups;
  private final AtomicReference<@Nullable Cause> cause = new AtomicReference<>();
  private final AtomicLong peakMemory = new AtomicLong();
  private final AtomicLong output = new AtomicLong();
  private volatile @Nullable Process process;
  private volatile @Nullable Cgroup group;

  /**
   * One that has not started yet.
   *
   * @param groups where its control group is made; null for one without
   */
  Sandbox(Start start, SandboxLimits limits, @Nullable Cgroups groups) {
    this.start = start;
    this.limits = limits;
    this.groups = groups;
  }

  /** Why we ended it. */
  public enum Cause {
    TIME,
    MEMORY,
    THREADS,
    OUTPUT,
    /** It sent what our agent never sends. */
    NONSENSE,
    /** It is of no use any more. */
    DONE
  }

  /** Starts the process that is to connect to a socket, in a control group if there is one. */
  @FunctionalInterface
  interface Start {
    Process process(Path socket, @Nullable Cgroup group) throws IOException;
  }

  @Override
  public Process start(Path socket) throws IOException {
    Cgroup own = groups == null ? null : groups.open(limits);
    group = own;
    Process started;
    try {
      started = start.process(socket, own);
    } catch (IOException | RuntimeException e) {
      if (own != null) {
        own.close();
      }
      throw e;
    }
    process = started;
    if (own != null) {
      var unused = started.onExit().thenRun(() -> ended(own));
    }
    Watch.over(this, started);
    if (cause.get() != null) {
      started.destroyForcibly();
    }
    return started;
  }

  @Override
  public int maxFrameBytes() {
    return limits.frameBytes();
  }

  SandboxLimits limits() {
    return limits;
  }

  /** Ends it with SIGKILL, and with it all that runs in it. The first cause is the one that counts. */
  public void kill(Cause why) {
    cause.compareAndSet(null, why);
    Process running = process;
    if (running != null) {
      Watch.note(this, running);
      Cgroup own = group;
      if (own != null) {
        own.kill();
      }
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }
  }

  /** Counts what came out of it; over the cap it is ended. */
  public void cameOut(long bytes) {
    if (output.addAndGet(bytes) > limits.outputBytes()) {
      kill(Cause.OUTPUT);
    }
  }

  /** What the group tells, while it is there. */
  private void ended(Cgroup own) {
    learn(own);
    group = null;
    own.close();
  }

  /** The system's reason, where it was the system that ended something. */
  private void learn(Cgroup own) {
    if (own.ranOutOfMemory()) {
      cause.compareAndSet(null, Cause.MEMORY);
    } else if (own.ranOutOfThreads()) {
      cause.compareAndSet(null, Cause.THREADS);
    }
  }

  /** Why we or the system ended it; null if nobody did. Asked when it has ended. */
  public @Nullable Cause cause() {
    Cgroup own = group;
    if (own != null && cause.get() == null) {
      learn(own);
    }
    return cause.get();
  }

  /** The most memory that its processes held together, as far as it was seen; 0 where nothing tells. */
  public long peakMemoryBytes() {
    return peakMemory.get();
  }

  void sawMemory(long bytes) {
    peakMemory.accumulateAndGet(bytes, Math::max);
  }

  @Override
  public void close() {
    kill(Cause.DONE);
  }
}
