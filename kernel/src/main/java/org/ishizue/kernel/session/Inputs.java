package org.ishizue.kernel.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.ishizue.jupyter.message.InputReply;
import org.ishizue.jupyter.message.InputRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.kernel.session.CellContexts.CellContext;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** Questions from the learner's code to the front end, and the answers. */
final class Inputs {
  private final Publisher publisher;
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private volatile Consumer<Command> userVm = command -> {};

  Inputs(Publisher publisher) {
    this.publisher = publisher;
  }

  void answerTo(Consumer<Command> newUserVm) {
    userVm = newUserVm;
  }

  void wanted(Report.InputWanted wanted, @Nullable CellContext cell) {
    if (cell == null || !cell.allowStdin()) {
      userVm.accept(new Command.Input(wanted.inputId(), Command.InputKind.NOT_ALLOWED, ""));
      return;
    }
    InputRequest question = new InputRequest(wanted.prompt(), wanted.password());
    publisher.ask(cell.request(), question, id -> asked.put(id, wanted.inputId()));
  }

  /** An answer names its question; the only question there is may also be meant without a name. */
  void answered(Message message, InputReply reply) {
    Integer inputId = asked.remove(message.parentId());
    if (inputId == null && asked.size() == 1) {
      String only = asked.keySet().iterator().next();
      inputId = asked.remove(only);
    }
    if (inputId != null) {
      boolean end = reply.value().equals("\u0004");
      Command.InputKind kind = end ? Command.InputKind.END_OF_INPUT : Command.InputKind.LINE;
      userVm.accept(new Command.Input(inputId, kind, end ? "" : reply.value()));
    }
  }

  /** The front end that ran the cell does not listen for this question. */
  void unheard(String questionId) {
    Integer inputId = asked.remove(questionId);
    if (inputId != null) {
      userVm.accept(new Command.Input(inputId, Command.InputKind.UNHEARD, ""));
    }
  }

  /** Forgets what nobody waits for any more. */
  void forget() {
    asked.clear();
  }
}
