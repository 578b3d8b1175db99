package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ErrorReply;
import org.ishizue.jupyter.message.ExecuteInput;
import org.ishizue.jupyter.message.ExecuteReply;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.kernel.debug.Debugger;
import org.ishizue.kernel.error.ErrorReport;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.KernelEnvironment;
import org.ishizue.kernel.magic.Magics;
import org.ishizue.kernel.session.CellContexts.CellContext;
import org.ishizue.runtime.display.MimeBundle;

/** Answers {@code execute_request}, as the messaging specification has it. */
final class ExecuteHandler {
  private final Evaluator evaluator;
  private final Magics magics;
  private final Completions completions;
  private final Publisher publisher;
  private final CellContexts cells;
  private final Inputs inputs;
  private final History history;
  private final Debugger debugger;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean startedUp = new AtomicBoolean();

  ExecuteHandler(
      Evaluator evaluator,
      Magics magics,
      Completions completions,
      Publisher publisher,
      CellContexts cells,
      Inputs inputs,
      History history,
      Debugger debugger) {
    this.evaluator = evaluator;
    this.magics = magics;
    this.completions = completions;
    this.publisher = publisher;
    this.cells = cells;
    this.inputs = inputs;
    this.history = history;
    this.debugger = debugger;
  }

  /**
   * Runs the code and replies.
   *
   * @param abortWaiting condemns the requests that wait behind this one
   */
  void execute(Message message, ExecuteRequest request, Runnable abortWaiting) {
    // What is not stored takes no number of its own, and shows the next one.
    int number =
        request.storeHistory() ? count.incrementAndGet() : count.get() + (request.silent() ? 0 : 1);
    JsonObject header = message.header().json();
    CellContext cell = cells.open(message, request.silent(), request.allowStdin(), number);
    if (!request.silent()) {
      publisher.output(header, new ExecuteInput(request.code(), number));
    }
    runStartup(message, number);
    debugger.cellBegins(number, request.code());
    CellExecution execution = execution(cell);
    ErrorReport failed = execution.run(request.code());
    inputs.forget();
    MimeBundle shown = execution.shown();
    if (request.storeHistory() && !request.code().isBlank()) {
      history.add(
          number,
          request.code(),
          failed == null && shown != null ? shown.data().get(MimeBundle.PLAIN) : null);
    }
    if (failed != null) {
      if (request.stopOnError()) {
        abortWaiting.run();
      }
      ErrorOutput error = new ErrorOutput(failed.ename(), failed.evalue(), failed.traceback());
      if (!request.silent()) {
        publisher.output(header, error);
      }
      publisher.reply(Channel.SHELL, message, ErrorReply.execute(number, error));
      return;
    }
    if (shown != null && !request.silent()) {
      publisher.output(
          header, ExecuteResult.of(number, Bundles.data(shown), Bundles.metadata(shown)));
    }
    JsonObject expressions = expressions(message, number, request.userExpressions());
    publisher.reply(
        Channel.SHELL, message, new ExecuteReply(number, expressions, execution.payload()));
  }

  /** Before the first cell, and under it: what the environment wants to be run. */
  private void runStartup(Message message, int number) {
    if (!startedUp.compareAndSet(false, true)) {
      return;
    }
    for (String code : KernelEnvironment.current().startup()) {
      ErrorReport failed = execution(cells.open(message, false, false, number)).run(code);
      if (failed != null) {
        String text = String.join("\n", failed.traceback()) + "\n";
        publisher.output(message.header().json(), Stream.stderr(text));
      }
    }
  }

  /** What runs a cell, or code within one. */
  CellExecution execution(CellContext cell) {
    return new CellExecution(evaluator, magics, completions, publisher, cell);
  }

  /** The value of an expression as the {@code data} of a display message; empty if it has none. */
  JsonObject display(Message message, String code) {
    JsonObject shown = expression(message, count.get() + 1, code);
    return shown.get("data") instanceof JsonObject data ? data : new JsonObject();
  }

  private JsonObject expressions(Message message, int number, Map<String, String> expressions) {
    JsonObject results = new JsonObject();
    for (Map.Entry<String, String> expression : expressions.entrySet()) {
      results.add(expression.getKey(), expression(message, number, expression.getValue()));
    }
    return results;
  }

  private JsonObject expression(Message message, int number, String code) {
    CellExecution execution = execution(cells.open(message, true, false, number));
    ErrorReport failed = execution.run(code);
    MimeBundle shown = execution.shown();
    if (failed != null) {
      JsonObject error =
          new ErrorOutput(failed.ename(), failed.evalue(), failed.traceback()).content();
      error.addProperty("status", "error");
      return error;
    }
    MimeBundle bundle = shown == null ? MimeBundle.text("") : shown;
    JsonObject ok = new JsonObject();
    ok.addProperty("status", "ok");
    ok.add("data", Bundles.data(bundle));
    ok.add("metadata", Bundles.metadata(bundle));
    return ok;
  }
}
