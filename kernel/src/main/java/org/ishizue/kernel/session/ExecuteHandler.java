package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ErrorReply;
import org.ishizue.jupyter.message.ExecuteInput;
import org.ishizue.jupyter.message.ExecuteReply;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Message;
import org.ishizue.kernel.error.ErrorReport;
import org.ishizue.kernel.evaluate.Evaluator;
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
  private final AtomicInteger count = new AtomicInteger();

  ExecuteHandler(
      Evaluator evaluator,
      Magics magics,
      Completions completions,
      Publisher publisher,
      CellContexts cells,
      Inputs inputs,
      History history) {
    this.evaluator = evaluator;
    this.magics = magics;
    this.completions = completions;
    this.publisher = publisher;
    this.cells = cells;
    this.inputs = inputs;
    this.history = history;
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
    CellContext cell = cells.open(message, request.silent(), request.allowStdin());
    if (!request.silent()) {
      publisher.output(header, new ExecuteInput(request.code(), number));
    }
    CellExecution execution =
        new CellExecution(evaluator, magics, completions, publisher, cell, number);
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

  private JsonObject expressions(Message message, int number, Map<String, String> expressions) {
    JsonObject results = new JsonObject();
    for (Map.Entry<String, String> expression : expressions.entrySet()) {
      results.add(expression.getKey(), expression(message, number, expression.getValue()));
    }
    return results;
  }

  private JsonObject expression(Message message, int number, String code) {
    CellExecution execution = new CellExecution(
        evaluator, magics, completions, publisher, cells.open(message, true, false), number);
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
