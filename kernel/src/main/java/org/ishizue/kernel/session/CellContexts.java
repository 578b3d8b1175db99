package org.ishizue.kernel.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ishizue.jupyter.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which request each cell number stands for, so that what a thread prints after its cell's end still appears
 * under that cell. The oldest are forgotten.
 */
final class CellContexts {
  private static final int KEPT = 4096;

  private final Map<Integer, CellContext> byNumber = new LinkedHashMap<>();
  private int last;

  /**
   * A request in the learner's VM.
   *
   * @param silent whether its outputs are kept back
   * @param allowStdin whether its client answers questions
   */
  record CellContext(int number, Message request, boolean silent, boolean allowStdin) {}

  synchronized CellContext open(Message request, boolean silent, boolean allowStdin) {
    CellContext context = new CellContext(++last, request, silent, allowStdin);
    byNumber.put(context.number(), context);
    if (byNumber.size() > KEPT) {
      byNumber.remove(byNumber.keySet().iterator().next());
    }
    return context;
  }

  synchronized @Nullable CellContext get(int number) {
    return byNumber.get(number);
  }

  /** The request that began last; null before the first. */
  synchronized @Nullable CellContext latest() {
    return byNumber.get(last);
  }
}
