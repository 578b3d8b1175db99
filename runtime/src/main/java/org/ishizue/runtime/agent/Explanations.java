package org.ishizue.runtime.agent;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;

/** Asks the kernel, who knows the cells and their lines, for the words for what was thrown. */
final class Explanations {
  private final OutputStreams reports;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<ErrorText>> asked = new ConcurrentHashMap<>();

  Explanations(OutputStreams reports) {
    this.reports = reports;
  }

  /** The kernel's words. Waits even in a thread that is being interrupted: the answer is sure to come. */
  ErrorText of(Report.Thrown thrown) {
    int id = ids.incrementAndGet();
    CompletableFuture<ErrorText> answer = new CompletableFuture<>();
    asked.put(id, answer);
    try {
      reports.send(new Report.Explain(id, thrown));
      return answer.join();
    } finally {
      asked.remove(id);
    }
  }

  void answer(Command.Explained explained) {
    CompletableFuture<ErrorText> waiting = asked.get(explained.askId());
    if (waiting != null) {
      waiting.complete(explained.error());
    }
  }
}
