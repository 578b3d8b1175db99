package org.ishizue.jupyter.client;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishizue.jupyter.message.AbortedReply;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ErrorReply;
import org.ishizue.jupyter.message.ExecuteInput;
import org.ishizue.jupyter.message.ExecuteReply;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Reply;
import org.ishizue.jupyter.message.Status;
import org.ishizue.jupyter.notebook.Cell;
import org.jspecify.annotations.Nullable;

/** One cell while it runs, and after: output of its background threads still belongs to it. */
final class CellRun {
  final int index;
  final Cell cell;
  private final Exchange exchange;
  private final CellOutputs outputs;
  private final WidgetStates widgets;
  private final RunListener listener;
  private final boolean recordTiming;
  private final Map<String, String> timing = new TreeMap<>();
  private @Nullable Reply reply;
  private boolean idle;
  private @Nullable KernelDiedException death;

  CellRun(
      int index,
      Cell cell,
      Exchange exchange,
      CellOutputs.Displays displays,
      WidgetStates widgets,
      RunListener listener,
      boolean recordTiming) {
    this.index = index;
    this.cell = cell;
    this.exchange = exchange;
    this.outputs = new CellOutputs(displays);
    this.widgets = widgets;
    this.listener = listener;
    this.recordTiming = recordTiming;
  }

  /**
   * Takes in what comes until the cell is done or the kernel has died.
   *
   * @param limit null for as long as it takes
   * @return false if it took too long
   */
  boolean await(@Nullable Duration limit) throws InterruptedException {
    long deadline = limit == null ? 0 : System.nanoTime() + limit.toNanos();
    while (!isDone() && death == null) {
      Duration left =
          limit == null ? Duration.ofDays(1) : Duration.ofNanos(deadline - System.nanoTime());
      Event event = exchange.next(left);
      if (event != null) {
        take(event);
      } else if (limit != null) {
        return false;
      }
    }
    return true;
  }

  /** Takes in what has come and what comes within so short a time. */
  void drain(Duration patience) throws InterruptedException {
    Event event = exchange.next(patience);
    while (event != null) {
      take(event);
      event = exchange.next(patience);
    }
  }

  /** Writes into the cell what there is so far. */
  void store() {
    cell.setOutputs(outputs.list());
    if (recordTiming) {
      JsonObject execution = new JsonObject();
      timing.forEach(execution::addProperty);
      cell.metadata().add("execution", execution);
    }
  }

  void end() {
    exchange.close();
  }

  @Nullable
  KernelDiedException death() {
    return isDone() ? null : death;
  }

  /** Why the cell failed; null if it did not. */
  @Nullable
  ErrorOutput error() {
    if (reply instanceof ErrorReply error) {
      return new ErrorOutput(error.ename(), error.evalue(), error.traceback());
    }
    if (reply instanceof AbortedReply) {
      return new ErrorOutput("Aborted", "The kernel did not run the cell.", List.of());
    }
    return null;
  }

  private boolean isDone() {
    return reply != null && idle;
  }

  private void take(Event event) {
    if (event instanceof Event.Published published) {
      publish(published);
    } else if (event instanceof Event.Replied replied) {
      reply = replied.reply();
      note("shell.execute_reply", replied.message());
      if (reply instanceof ExecuteReply ok) {
        cell.setExecutionCount(ok.executionCount());
      } else if (reply instanceof ErrorReply error && error.executionCount() != null) {
        cell.setExecutionCount(error.executionCount());
      }
    } else if (event instanceof Event.Died died) {
      death = died.cause();
    }
  }

  private void publish(Event.Published published) {
    Output output = published.output();
    outputs.add(output);
    widgets.add(output, published.message());
    idle |= Exchange.isIdle(published);
    if (output instanceof ExecuteInput input) {
      cell.setExecutionCount(input.executionCount());
      note("iopub.execute_input", published.message());
    } else if (output instanceof Status status && status.state() != Status.State.STARTING) {
      String name = status.state() == Status.State.BUSY ? "busy" : "idle";
      note("iopub.status." + name, published.message());
    }
    listener.cellOutput(index, output);
  }

  private void note(String key, Message message) {
    timing.put(key, message.header().date());
  }
}
