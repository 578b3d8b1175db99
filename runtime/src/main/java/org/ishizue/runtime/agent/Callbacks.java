package org.ishizue.runtime.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ishizue.runtime.comm.CommHost;

/**
 * The callbacks that wait for their turn: one runs at a time. A later one of the same key takes the place of
 * one that waits, so that a slider that moves faster than its chart is drawn builds up no queue.
 */
final class Callbacks {
  private final Invocations invocations;
  private final SnippetLoader loader;
  private final Explanations explanations;
  private final OutputStreams reports;
  private final Map<Object, CallbackTask> waiting = new LinkedHashMap<>();
  private boolean started;
  private int lastId;

  Callbacks(
      Invocations invocations,
      SnippetLoader loader,
      Explanations explanations,
      OutputStreams reports) {
    this.invocations = invocations;
    this.loader = loader;
    this.explanations = explanations;
    this.reports = reports;
  }

  synchronized void add(Object key, int cell, CommHost.Callback callback) {
    waiting.put(key, new CallbackTask(--lastId, cell, callback, explanations, reports));
    if (!started) {
      started = true;
      Thread worker = new Thread(this::work, "ishizue-callbacks");
      worker.setDaemon(true);
      worker.start();
    }
    notifyAll();
  }

  private synchronized CallbackTask take() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    Object first = waiting.keySet().iterator().next();
    CallbackTask task = waiting.remove(first);
    if (task == null) {
      throw new IllegalStateException("Taken by somebody else");
    }
    return task;
  }

  private void work() {
    try {
      while (true) {
        invocations.run(take(), loader).thread().join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
