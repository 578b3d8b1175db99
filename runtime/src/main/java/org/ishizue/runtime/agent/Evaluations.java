package org.ishizue.runtime.agent;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishizue.runtime.evaluate.EvaluationException;
import org.ishizue.runtime.evaluate.EvaluationHost;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/**
 * Has the kernel run code for code that runs here. The value never leaves this VM: it is kept under the
 * number of the cell that it was the last expression of, until the kernel tells that number.
 */
final class Evaluations implements EvaluationHost {
  private final OutputStreams reports;
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Command.Evaluated>> asked =
      new ConcurrentHashMap<>();
  private final Map<Integer, Object> values = new ConcurrentHashMap<>();

  Evaluations(OutputStreams reports) {
    this.reports = reports;
  }

  /** A cell's last expression has a value. */
  void keep(int cell, Object value) {
    if (waiting.get() > 0) {
      values.put(cell, value);
    }
  }

  @Override
  public Result run(String code) throws EvaluationException, InterruptedException {
    int id = ids.incrementAndGet();
    CompletableFuture<Command.Evaluated> answer = new CompletableFuture<>();
    asked.put(id, answer);
    waiting.incrementAndGet();
    try {
      reports.flushAndSend(new Report.Evaluate(id, Cells.current(), code));
      Command.Evaluated evaluated = answer.get();
      if (evaluated.error() != null) {
        throw new EvaluationException(evaluated.error());
      }
      @Nullable Object value = values.remove(evaluated.cell());
      return new Result(value, evaluated.addedToClassPath());
    } catch (ExecutionException e) {
      throw new IllegalStateException("An answer never fails", e);
    } finally {
      asked.remove(id);
      if (waiting.decrementAndGet() == 0) {
        values.clear();
      }
    }
  }

  void answer(Command.Evaluated evaluated) {
    CompletableFuture<Command.Evaluated> one = asked.get(evaluated.askId());
    if (one != null) {
      one.complete(evaluated);
    }
  }
}
