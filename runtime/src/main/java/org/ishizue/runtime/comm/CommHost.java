package org.ishizue.runtime.comm;

import org.ishizue.runtime.wire.CommKind;

/** What comms need of whoever hosts the learner's code. */
public interface CommHost {
  /** Takes a message to the page. */
  void send(CommKind kind, String id, String target, String dataJson);

  /** The cell that the current thread works for: what its callbacks put out later is shown there. */
  int cell();

  /**
   * Runs a callback soon, as cells run: it can be interrupted, what it prints appears under a cell, and so
   * does what it throws. Callbacks run one after the other. One that waits still is replaced by a later one
   * of the same key, in its place.
   *
   * @param key what a later callback would do in place of this one
   */
  void run(Object key, int cell, Callback callback);

  /** The learner's code that a message from the page sets off. */
  @FunctionalInterface
  interface Callback {
    void run() throws Exception;
  }
}
