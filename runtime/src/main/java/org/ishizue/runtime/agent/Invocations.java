package org.ishizue.runtime.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ishizue.runtime.wire.Command;

/**
 * The cells that are running, and how they are stopped. Stopping goes in steps that the kernel asks for:
 * first interrupts and the woven checks, then (up to JDK 19) {@link Thread#stop}; on later JDKs the kernel
 * does the second step as a debugger, on the threads in {@link #toStop}.
 */
final class Invocations {
  /** The threads that the kernel's debugger connection is to stop. Read through JDI. */
  @SuppressWarnings("unused") // by the kernel's debugger connection
  private static volatile Thread[] toStop = new Thread[0];

  /** What the debugger connection throws into them. Read through JDI. */
  @SuppressWarnings(
      "StaticAssignmentOfThrowable") // a debugger can throw only what is there already
  static final CellInterrupted STOP = new CellInterrupted();

  static final Object ARMING = new Object();

  private final Map<Integer, Invocation> running = new ConcurrentHashMap<>();
  private final WarmUps warmUps;

  Invocations(WarmUps warmUps) {
    this.warmUps = warmUps;
  }

  Invocation run(Task task, SnippetLoader loader) {
    Invocation invocation = new Invocation(
        task, loader, () -> warmUps.codeBegins(loader.usesLibraries()), () -> ended(task.id()));
    running.put(task.id(), invocation);
    invocation.start();
    return invocation;
  }

  private void ended(int id) {
    running.remove(id);
    warmUps.codeEnded();
  }

  /** Carries out one step. Nothing happens if the invocation has ended meanwhile. */
  void interrupt(Command.Interrupt command) {
    Invocation invocation = running.get(command.invokeId());
    if (invocation == null) {
      return;
    }
    invocation.markInterrupted();
    List<Thread> threads = threadsOf(invocation);
    if (command.force()) {
      toStop = threads.toArray(Thread[]::new);
      stopWhereTheJvmStillCan(threads);
    } else {
      synchronized (ARMING) {
        Cells.markInterrupted(invocation.group());
        Checks.arm();
      }
      threads.forEach(Thread::interrupt);
      Thread watch = new Thread(() -> disarmWhenQuiet(invocation), "ishizue-interrupt");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static List<Thread> threadsOf(Invocation invocation) {
    List<Thread> threads = new ArrayList<>();
    if (invocation.isInLearnersCode()) {
      threads.add(invocation.thread());
    }
    threads.addAll(PoolWorkers.busy());
    return threads;
  }

  @SuppressWarnings({"deprecation", "removal"
  }) // there is no other way out of a loop inside library code
  private static void stopWhereTheJvmStillCan(List<Thread> threads) {
    if (Runtime.version().feature() < 20) {
      threads.forEach(Thread::stop);
    }
  }

  /** Takes the checks away once the cell is out, and the pool's workers with it. */
  private void disarmWhenQuiet(Invocation invocation) {
    try {
      invocation.thread().join();
      synchronized (ARMING) {
        if (Cells.unmarkInterrupted(invocation.group())) {
          Checks.disarm();
          toStop = new Thread[0];
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
