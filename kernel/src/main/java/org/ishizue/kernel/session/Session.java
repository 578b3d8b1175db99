package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.channel.MessageHandler;
import org.ishizue.jupyter.channel.Outbox;
import org.ishizue.jupyter.message.AbortedReply;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.message.CommClose;
import org.ishizue.jupyter.message.CommInfoReply;
import org.ishizue.jupyter.message.CommInfoRequest;
import org.ishizue.jupyter.message.CommMsg;
import org.ishizue.jupyter.message.CommOpen;
import org.ishizue.jupyter.message.CompleteRequest;
import org.ishizue.jupyter.message.ConnectRequest;
import org.ishizue.jupyter.message.CreateSubshellReply;
import org.ishizue.jupyter.message.CreateSubshellRequest;
import org.ishizue.jupyter.message.DebugEvent;
import org.ishizue.jupyter.message.DebugReply;
import org.ishizue.jupyter.message.DebugRequest;
import org.ishizue.jupyter.message.DeleteSubshellReply;
import org.ishizue.jupyter.message.DeleteSubshellRequest;
import org.ishizue.jupyter.message.ErrorReply;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.HistoryRequest;
import org.ishizue.jupyter.message.InputReply;
import org.ishizue.jupyter.message.InspectRequest;
import org.ishizue.jupyter.message.InterruptReply;
import org.ishizue.jupyter.message.InterruptRequest;
import org.ishizue.jupyter.message.IsCompleteRequest;
import org.ishizue.jupyter.message.KernelInfoRequest;
import org.ishizue.jupyter.message.ListSubshellReply;
import org.ishizue.jupyter.message.ListSubshellRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.message.Reply;
import org.ishizue.jupyter.message.Request;
import org.ishizue.jupyter.message.ShutdownReply;
import org.ishizue.jupyter.message.ShutdownRequest;
import org.ishizue.jupyter.message.Status;
import org.ishizue.jupyter.message.UnknownRequest;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.kernel.debug.Debugger;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.KernelEnvironment;
import org.ishizue.kernel.magic.Magics;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.wire.CommKind;
import org.ishizue.runtime.wire.Command;
import org.jspecify.annotations.Nullable;

/**
 * Everything behind the channels: give it requests, read its outbox. Requests on shell wait their turn, each
 * subshell has a turn of its own, control and stdin are answered beside them.
 */
public final class Session implements MessageHandler, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Session.class.getName());

  private final Publisher publisher;
  private final ConnectionFile connection;
  private final Runnable shutdown;
  private final CellContexts cells = new CellContexts();
  private final CommTable comms = new CommTable();
  private final History history = new History();
  private final Inputs inputs;
  private final Evaluator evaluator;
  private final Completions completions;
  private final Debugger debugger;
  private final ExecuteHandler executions;
  private final ShellQueue mainShell;
  private final ShellQueue control;
  /** Under which request the debugger's events appear: its last. */
  private volatile JsonObject debugHeader = new JsonObject();

  private final Map<String, ShellQueue> subshells = new ConcurrentHashMap<>();

  /**
   * Starts the learner's VM in the background.
   *
   * @param imports default imports, such as {@code java.util.*}
   * @param shutdown ends the kernel; called after the reply to a shutdown request was queued
   */
  public Session(
      Outbox outbox,
      MessageFactory messages,
      ConnectionFile connection,
      UserVmConfig config,
      List<String> imports,
      Runnable shutdown) {
    this.publisher = new Publisher(outbox, messages);
    this.connection = connection;
    this.shutdown = shutdown;
    this.inputs = new Inputs(publisher);
    Explanations explanations = new Explanations();
    Evaluations evaluations = new Evaluations(cells);
    this.evaluator = new Evaluator(
        config,
        imports,
        new UserVmOutputs(publisher, cells, inputs, comms, explanations, evaluations));
    evaluator.limitStatements(KernelEnvironment.current().timeout().orElse(null));
    inputs.answerTo(evaluator::tell);
    explanations.askOf(evaluator);
    Magics magics = new Magics();
    this.completions = new Completions(evaluator, magics);
    this.debugger =
        new Debugger(evaluator, event -> publisher.output(debugHeader, new DebugEvent(event)));
    this.executions = new ExecuteHandler(
        evaluator, magics, completions, publisher, cells, inputs, history, debugger);
    evaluations.runBy(evaluator, executions::execution);
    this.mainShell = queue("shell", Channel.SHELL);
    this.control = queue("control", Channel.CONTROL);
  }

  /** Begins to answer, and says that the kernel is starting. */
  public void start() {
    publisher.output(new JsonObject(), new Status(Status.State.STARTING));
    mainShell.start();
    control.start();
  }

  /** Returns when no cell has run for so long. */
  public void awaitIdle(Duration quiet) throws InterruptedException {
    evaluator.awaitIdle(quiet);
  }

  /** Takes it as an interrupt request without a reply: for SIGINT. */
  public void interrupt() {
    evaluator.interrupt(); // first, so that what stands at a breakpoint has no time to go on
    debugger.release();
  }

  @Override
  public void received(Channel channel, Message message) {
    switch (channel) {
      case CONTROL -> control.add(message);
      case STDIN -> answered(message);
      case SHELL -> shellOf(message).add(message);
      case IOPUB -> LOG.log(System.Logger.Level.WARNING, "A message on iopub was ignored");
    }
  }

  @Override
  public void unheard(Message message) {
    inputs.unheard(message.header().msgId());
  }

  @Override
  public void close() {
    evaluator.close();
  }

  private ShellQueue shellOf(Message message) {
    String subshell = message.header().subshellId();
    ShellQueue queue = subshell == null ? null : subshells.get(subshell);
    return queue == null ? mainShell : queue;
  }

  private ShellQueue queue(String name, Channel channel) {
    return new ShellQueue(
        name, (message, abortWaiting) -> handle(channel, message, abortWaiting), this::abort);
  }

  private void answered(Message message) {
    try {
      if (Request.parse(message) instanceof InputReply reply) {
        inputs.answered(message, reply);
      }
    } catch (BadMessageException e) {
      ignored(message, e);
    }
  }

  private static void ignored(Message message, Exception e) {
    LOG.log(System.Logger.Level.WARNING, "Ignored " + message.msgType() + ": " + e.getMessage());
  }

  /** Code that waited behind a failure is not run; anything else is answered as ever. */
  private void abort(Message message) {
    if (message.msgType().equals("execute_request")) {
      publisher.status(message, Status.State.BUSY);
      publisher.reply(Channel.SHELL, message, AbortedReply.execute());
      publisher.status(message, Status.State.IDLE);
    } else {
      handle(Channel.SHELL, message, () -> {});
    }
  }

  private void handle(Channel channel, Message message, Runnable abortWaiting) {
    Request request;
    try {
      request = Request.parse(message);
    } catch (BadMessageException e) {
      ignored(message, e);
      return;
    }
    publisher.status(message, Status.State.BUSY);
    try {
      if (request instanceof ExecuteRequest execute) {
        executions.execute(message, execute, abortWaiting);
      } else {
        Reply reply = reply(message, request);
        if (reply != null) {
          publisher.reply(channel, message, reply);
        }
      }
    } catch (RuntimeException | LinkageError e) { // our fault: said, and survived
      LOG.log(System.Logger.Level.ERROR, "Could not handle " + message.msgType(), e);
      publisher.reply(
          channel,
          message,
          ErrorReply.to(request, e.getClass().getName(), String.valueOf(e.getMessage())));
    }
    publisher.status(message, Status.State.IDLE);
    if (request instanceof ShutdownRequest) {
      shutdown.run();
    }
  }

  /** The reply; null for what has none. */
  private @Nullable Reply reply(Message message, Request request) {
    if (request instanceof KernelInfoRequest) {
      return KernelInfo.reply();
    } else if (request instanceof CompleteRequest complete) {
      return completions.complete(complete);
    } else if (request instanceof InspectRequest inspect) {
      return completions.inspect(inspect);
    } else if (request instanceof IsCompleteRequest isComplete) {
      return completions.isComplete(isComplete.code());
    } else if (request instanceof HistoryRequest wanted) {
      return history.find(wanted);
    } else if (request instanceof CommInfoRequest info) {
      return new CommInfoReply(comms.open(info.targetName()));
    } else if (request instanceof ConnectRequest) {
      return KernelInfo.connectReply(connection);
    } else if (request instanceof InterruptRequest) {
      interrupt();
      return new InterruptReply();
    } else if (request instanceof ShutdownRequest ending) {
      return new ShutdownReply(ending.restart());
    } else if (request instanceof DebugRequest debug) {
      return debugged(message, debug);
    } else if (request instanceof UnknownRequest unknown) {
      LOG.log(System.Logger.Level.WARNING, "No such request: " + unknown.msgType());
      return null;
    }
    return replyAboutSubshells(message, request);
  }

  private Reply debugged(Message message, DebugRequest request) {
    debugHeader = message.header().json();
    return new DebugReply(
        debugger.answer(request.body(), name -> executions.display(message, name)));
  }

  private @Nullable Reply replyAboutSubshells(Message message, Request request) {
    if (request instanceof CreateSubshellRequest) {
      String id = UUID.randomUUID().toString();
      ShellQueue subshell = queue("subshell-" + id, Channel.SHELL);
      subshells.put(id, subshell);
      subshell.start();
      return new CreateSubshellReply(id);
    } else if (request instanceof DeleteSubshellRequest delete) {
      ShellQueue subshell = subshells.remove(delete.subshellId());
      if (subshell == null) {
        return ErrorReply.to(request, "NoSuchSubshell", "No subshell " + delete.subshellId());
      }
      subshell.stop();
      return new DeleteSubshellReply();
    } else if (request instanceof ListSubshellRequest) {
      return new ListSubshellReply(List.copyOf(subshells.keySet()));
    }
    tellComm(message, request);
    return null;
  }

  private void tellComm(Message message, Request request) {
    int cell = cells.openForComm(message).number();
    if (request instanceof CommOpen open) {
      comms.opened(open.commId(), open.targetName());
      tell(cell, CommKind.OPEN, open.commId(), open.targetName(), open.data());
    } else if (request instanceof CommMsg send) {
      tell(cell, CommKind.MESSAGE, send.commId(), "", send.data());
    } else if (request instanceof CommClose close) {
      comms.closed(close.commId());
      tell(cell, CommKind.CLOSE, close.commId(), "", close.data());
    }
  }

  private void tell(int cell, CommKind kind, String id, String target, JsonObject data) {
    evaluator.tell(new Command.Comm(cell, kind, id, target, data.toString()));
  }
}
