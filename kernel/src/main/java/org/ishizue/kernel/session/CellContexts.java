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
  private static final int KEPT_FOR_COMMS = 256;

  private final Map<Integer, CellContext> byNumber = new LinkedHashMap<>();

  /** Apart, so that a slider's hundred messages do not push a cell out that still prints. */
  private final Map<Integer, CellContext> forComms = new LinkedHashMap<>();

  private int last;
  private int lastNumber;

  /**
   * A request in the learner's VM.
   *
   * @param silent whether its outputs are kept back
   * @param allowStdin whether its client answers questions
   * @param executionCount the number that the learner sees
   */
  record CellContext(
      int number, Message request, boolean silent, boolean allowStdin, int executionCount) {}

  synchronized CellContext open(
      Message request, boolean silent, boolean allowStdin, int executionCount) {
    CellContext context =
        new CellContext(++lastNumber, request, silent, allowStdin, executionCount);
    last = context.number();
    keep(byNumber, context, KEPT);
    return context;
  }

  /** For code that a cell runs within itself: a number of its own, with the cell's output. */
  synchronized CellContext openWithin(CellContext cell) {
    return open(cell.request(), cell.silent(), cell.allowStdin(), cell.executionCount());
  }

  /** For a message of a comm, which is no cell but may be answered. */
  synchronized CellContext openForComm(Message request) {
    CellContext context = new CellContext(++lastNumber, request, false, false, 0);
    keep(forComms, context, KEPT_FOR_COMMS);
    return context;
  }

  private static void keep(Map<Integer, CellContext> in, CellContext context, int most) {
    in.put(context.number(), context);
    if (in.size() > most) {
      in.remove(in.keySet().iterator().next());
    }
  }

  synchronized @Nullable CellContext get(int number) {
    CellContext cell = byNumber.get(number);
    return cell == null ? forComms.get(number) : cell;
  }

  /** The request that began last; null before the first. */
  synchronized @Nullable CellContext latest() {
    return byNumber.get(last);
  }
}
