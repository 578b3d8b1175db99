package org.ishizue.kernel.debug;

import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Location;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import java.util.ArrayList;
import java.util.List;

/** A thread that stands still, and the frames of it that are the learner's own. */
record StoppedThread(ThreadReference thread) {
  /**
   * The depths of the learner's frames, the innermost first. Frames themselves do not outlive a call of a method on the
   * thread; their depths do.
   */
  List<Integer> depths() {
    List<Integer> depths = new ArrayList<>();
    try {
      List<StackFrame> frames = thread.frames();
      for (int i = 0; i < frames.size(); i++) {
        if (isLearners(frames.get(i).location())) {
          depths.add(i);
        }
      }
    } catch (IncompatibleThreadStateException e) {
      return List.of(); // it goes on again already
    }
    return depths;
  }

  static boolean runsLearnersCode(ThreadReference thread) {
    return !new StoppedThread(thread).depths().isEmpty();
  }

  static boolean isLearners(Location location) {
    String type = location.declaringType().name();
    return CellLines.outerClass(type) != null && !type.contains("$$Lambda");
  }
}
