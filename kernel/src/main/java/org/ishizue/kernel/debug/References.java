package org.ishizue.kernel.debug;

import com.sun.jdi.ObjectReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which the front end asks for what can be opened. All are forgotten when a thread goes on; none is used
 * twice.
 */
final class References {
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, Target> targets = new ConcurrentHashMap<>();

  /** What a number stands for. */
  sealed interface Target {}

  /**
   * A frame of a stopped thread.
   *
   * @param depth as in {@link StoppedThread#depths}
   */
  record Frame(long thread, int depth) implements Target {}

  /** The local variables of a frame. */
  record Locals(Frame frame) implements Target {}

  /** The variables of the notebook. */
  record Globals() implements Target {}

  /** An object, met on a thread; 0 if no thread stands still. */
  record Inside(ObjectReference object, long thread) implements Target {}

  int add(Target target) {
    int number = last.incrementAndGet();
    targets.put(number, target);
    return number;
  }

  /** What a number stands for; null if that is over. */
  @Nullable
  Target get(int number) {
    return targets.get(number);
  }

  void clear() {
    targets.clear();
  }
}
