package org.ishizue.jupyter.echo;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.channel.KernelChannels;
import org.ishizue.jupyter.channel.PortException;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.message.ClearOutput;
import org.ishizue.jupyter.message.CommClose;
import org.ishizue.jupyter.message.CommMsg;
import org.ishizue.jupyter.message.CommOpen;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ErrorReply;
import org.ishizue.jupyter.message.ExecuteInput;
import org.ishizue.jupyter.message.ExecuteReply;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Header;
import org.ishizue.jupyter.message.InputRequest;
import org.ishizue.jupyter.message.InterruptReply;
import org.ishizue.jupyter.message.InterruptRequest;
import org.ishizue.jupyter.message.KernelInfoReply;
import org.ishizue.jupyter.message.KernelInfoRequest;
import org.ishizue.jupyter.message.LanguageInfo;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Request;
import org.ishizue.jupyter.message.ShutdownReply;
import org.ishizue.jupyter.message.ShutdownRequest;
import org.ishizue.jupyter.message.Status;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.message.UpdateDisplayData;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.ConnectionFileException;

/**
 * Its language has one command a line: {@code print TEXT}, {@code warn TEXT}, {@code lines N}, {@code
 * show ID TEXT}, {@code update ID TEXT}, {@code widget ID N}, {@code move ID N}, {@code unwidget ID}, {@code
 * clear}, {@code clear later}, {@code ask PROMPT}, {@code fail}, {@code sleep}, {@code deaf} (a sleep that no interrupt ends), {@code later TEXT} (printed when the
 * next cell runs, as by a background thread), {@code die N}; anything else is the cell's result.
 */
public final class EchoKernel implements AutoCloseable {
  private final MessageFactory messages = new MessageFactory("kernel");
  private final KernelChannels channels;
  private final BlockingQueue<Message> shell = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> input = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread worker = new Thread(this::work, "echo-worker");
  private int executionCount;
  private Runnable later = () -> {};

  public EchoKernel(ConnectionFile connection) throws PortException {
    channels = KernelChannels.bind(connection, messages);
    worker.setDaemon(true);
    worker.start();
    channels.start(this::received);
    publish(new JsonObject(), Status.starting());
  }

  public static void main(String[] args)
      throws ConnectionFileException, PortException, InterruptedException {
    try (EchoKernel kernel = new EchoKernel(ConnectionFile.read(Path.of(args[0])))) {
      kernel.ended.await();
    }
  }

  @Override
  public void close() {
    channels.close();
    worker.interrupt();
  }

  private void received(Channel channel, Message message) {
    if (channel == Channel.SHELL) {
      shell.add(message);
    } else {
      answer(channel, message);
    }
  }

  private void work() {
    try {
      while (true) {
        answer(Channel.SHELL, shell.take());
      }
    } catch (InterruptedException closed) {
      return;
    }
  }

  private void answer(Channel channel, Message message) {
    JsonObject parent = message.header().json();
    if (channel == Channel.STDIN) {
      input.add(message.content().get("value").getAsString());
      return;
    }
    publish(parent, Status.busy());
    try {
      handle(channel, message, Request.parse(message));
    } catch (BadMessageException e) {
      publish(parent, Stream.stderr(e.getMessage()));
    }
    publish(parent, Status.idle());
  }

  private void handle(Channel channel, Message message, Request request) {
    if (request instanceof KernelInfoRequest) {
      LanguageInfo echo = LanguageInfo.of("echo", "1.0", "text/plain", ".txt", null, null);
      channels.send(
          channel,
          messages.reply(
              message,
              new KernelInfoReply(
                  Header.VERSION, "echo", "1.0", echo, "Echo", List.of(), List.of())));
    } else if (request instanceof ExecuteRequest execute) {
      execute(message, execute);
    } else if (request instanceof InterruptRequest) {
      worker.interrupt();
      channels.send(channel, messages.reply(message, new InterruptReply()));
    } else if (request instanceof ShutdownRequest shutdown) {
      channels.send(channel, messages.reply(message, new ShutdownReply(shutdown.restart())));
      ended.countDown();
    }
  }

  private void execute(Message message, ExecuteRequest request) {
    JsonObject parent = message.header().json();
    executionCount++;
    later.run();
    later = () -> {};
    publish(parent, new ExecuteInput(request.code(), executionCount));
    try {
      for (String line : request.code().split("\n", -1)) {
        run(message, line);
      }
      channels.send(Channel.SHELL, messages.reply(message, ExecuteReply.of(executionCount)));
    } catch (IllegalStateException | InterruptedException e) {
      ErrorOutput error =
          new ErrorOutput(e.getClass().getSimpleName(), "" + e.getMessage(), List.of("at echo"));
      publish(parent, error);
      channels.send(
          Channel.SHELL, messages.reply(message, ErrorReply.execute(executionCount, error)));
    }
  }

  private void run(Message message, String line) throws InterruptedException {
    JsonObject parent = message.header().json();
    String[] words = line.split(" ", 3);
    String rest = line.substring(Math.min(line.length(), words[0].length() + 1));
    switch (words[0]) {
      case "" -> {}
      case "print" -> publish(parent, Stream.stdout(rest + "\n"));
      case "later" -> later = () -> publish(parent, Stream.stdout(rest + "\n"));
      case "warn" -> publish(parent, Stream.stderr(rest + "\n"));
      case "lines" -> {
        for (int i = 0; i < Integer.parseInt(words[1]); i++) {
          publish(parent, Stream.stdout("line " + i + "\n"));
        }
      }
      case "show" -> publish(parent, DisplayData.of(plain(words[2]), new JsonObject(), words[1]));
      case "update" ->
        publish(parent, UpdateDisplayData.of(plain(words[2]), new JsonObject(), words[1]));
      case "widget" -> publish(parent, new CommOpen(words[1], "jupyter.widget", state(words[2])));
      case "move" -> {
        JsonObject change = state(words[2]);
        change.addProperty("method", "update");
        publish(parent, new CommMsg(words[1], change));
      }
      case "unwidget" -> publish(parent, new CommClose(words[1], new JsonObject()));
      case "clear" -> publish(parent, new ClearOutput(rest.equals("later")));
      case "ask" -> {
        channels.send(Channel.STDIN, messages.ask(message, new InputRequest(rest, false)));
        publish(parent, Stream.stdout("you said " + input.take() + "\n"));
      }
      case "fail" -> throw new IllegalStateException("failed as told");
      case "sleep" -> new CountDownLatch(1).await();
      case "deaf" -> new Semaphore(0).acquireUninterruptibly();
      case "die" -> Runtime.getRuntime().halt(Integer.parseInt(words[1]));
      default -> publish(parent, ExecuteResult.of(executionCount, plain(line), new JsonObject()));
    }
  }

  private static JsonObject state(String value) {
    JsonObject state = new JsonObject();
    state.addProperty("_model_module", "@jupyter-widgets/controls");
    state.addProperty("_model_name", "IntSliderModel");
    state.addProperty("value", Integer.parseInt(value));
    JsonObject data = new JsonObject();
    data.add("state", state);
    return data;
  }

  private void publish(JsonObject parent, Output output) {
    channels.send(Channel.IOPUB, messages.output(parent, output));
  }

  private static JsonObject plain(String text) {
    JsonObject data = new JsonObject();
    data.addProperty("text/plain", text);
    return data;
  }
}
