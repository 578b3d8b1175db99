package org.ishizue.kernel.uservm;

import org.ishizue.runtime.wire.Report;

/** Hears what the user VM says of its own accord. Called on the reading thread, in order; may wait. */
public interface UserVmListener {
  /** Output, a display, a wish for input, a comm message. */
  void reported(Report report);

  /** What native code, or the JVM itself, wrote to the process's standard output or error. */
  void wroteNatively(boolean error, String text);

  /** The VM has ended; all that was open in it is gone. */
  default void ended() {}

  /** The VM sent what is no frame, or one over the cap, and is ended for it. */
  default void brokenOff(Exception cause) {}
}
