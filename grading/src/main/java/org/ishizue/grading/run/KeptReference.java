package org.ishizue.grading.run;

import org.jspecify.annotations.Nullable;

/**
 * The VM of the reference that was asked last, in a sandbox of its own: no submission's code ever runs in it, and it
 * is asked again for the next submission of the same exercise instead of running the whole notebook anew.
 */
final class KeptReference implements AutoCloseable {
  private String name = "";
  private @Nullable Room room;

  /** The room in which this reference has run; null if there is none that lives. */
  @Nullable
  Room of(RunJob job) {
    return job.isReference() && name.equals(job.reference()) ? room : null;
  }

  /** Keeps a room in which a reference has run to its end. */
  void keep(RunJob job, Room ran) {
    close();
    name = job.reference();
    room = ran;
  }

  @Override
  public void close() {
    Room last = room;
    room = null;
    name = "";
    if (last != null) {
      last.close();
    }
  }
}
