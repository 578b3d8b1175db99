package org.ishizue.kernel.debug;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import java.util.Set;

/**
 * Where a step began.
 *
 * @param cell number of the cell
 * @param frames how many frames the thread had
 * @param lines the lines, as the VM counts them, of the one line of the cell
 */
record StepStart(int cell, Method method, int frames, Set<Integer> lines) {
  StepStart {
    lines = Set.copyOf(lines);
  }

  /** Whether a thread that has come here stands on another line of a cell. */
  boolean isLeftAt(ThreadReference thread, Location location) {
    try {
      return !location.method().equals(method)
          || !lines.contains(location.lineNumber())
          || thread.frameCount() != frames;
    } catch (IncompatibleThreadStateException e) {
      throw new IllegalStateException("The thread of a step event is not suspended", e);
    }
  }
}
