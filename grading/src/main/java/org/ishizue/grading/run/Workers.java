package org.ishizue.grading.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.ishizue.grading.result.Level;
import org.ishizue.grading.sandbox.Cgroups;

/**
 * The worker processes of a grading run. Whoever has a job takes one that is free or starts another; how many
 * there are is how many threads ask.
 */
public final class Workers implements AutoCloseable {
  private final WorkerConfig config;
  private final Deque<Worker> free = new ArrayDeque<>();
  private boolean closed;

  public Workers(WorkerConfig config) {
    this.config = config;
    if (config.level() == Level.ISOLATED) {
      // The workers are to find what this process makes of its group.
      var unused = Cgroups.current();
    }
  }

  public WorkerConfig config() {
    return config;
  }

  /**
   * Runs a job and waits for its report.
   *
   * @throws IOException if no worker can be started
   */
  public RunReport run(RunJob job) throws IOException, InterruptedException {
    Worker worker = take();
    RunReport report;
    try {
      report = worker.run(job);
    } catch (InterruptedException e) {
      worker.close();
      throw e;
    }
    giveBack(worker);
    return report;
  }

  private Worker take() throws IOException {
    synchronized (free) {
      while (!free.isEmpty()) {
        Worker worker = free.pop();
        if (worker.isUsable()) {
          return worker;
        }
        worker.close();
      }
    }
    return Worker.start(config);
  }

  private void giveBack(Worker worker) {
    synchronized (free) {
      if (worker.isUsable() && !closed) {
        free.push(worker);
        return;
      }
    }
    worker.close();
  }

  @Override
  public void close() {
    synchronized (free) {
      closed = true;
      free.forEach(Worker::close);
      free.clear();
    }
  }
}
