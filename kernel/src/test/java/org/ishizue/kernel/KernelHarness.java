package org.ishizue.kernel;

import com.google.gson.JsonObject;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.message.Request;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.kernel.session.Session;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.agent.Agent;
import org.jspecify.annotations.Nullable;

/** A kernel without sockets but with a real user VM: give it requests, read its messages. */
final class KernelHarness implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final MessageFactory client = new MessageFactory("learner");
  private final List<Sent> sent = new ArrayList<>();
  private final CountDownLatch shutdown = new CountDownLatch(1);
  private final Session session;

  /** A message of the kernel. */
  record Sent(Channel channel, Message message) {
    String type() {
      return message.msgType();
    }

    JsonObject content() {
      return message.content();
    }

    String text(String field) {
      return content().get(field).getAsString();
    }

    boolean isStream(String name) {
      return type().equals("stream") && text("name").equals(name);
    }

    boolean isStatus(String state) {
      return type().equals("status") && text("execution_state").equals(state);
    }
  }

  KernelHarness() {
    this(List.of());
  }

  KernelHarness(List<String> vmOptions) {
    this(vmOptions, List.of());
  }

  KernelHarness(List<String> vmOptions, List<Path> classPath) {
    List<Path> all = new ArrayList<>(List.of(runtime()));
    all.addAll(classPath);
    List<String> options = new ArrayList<>(
        List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Dishizue.lang=en"));
    options.addAll(vmOptions);
    UserVmConfig config = new UserVmConfig(
        Path.of(System.getProperty("java.home"), "bin", "java"), options, all, Map.of());
    session = new Session(
        this::take,
        new MessageFactory("kernel"),
        new ConnectionFile("tcp", "127.0.0.1", 1, 2, 3, 4, 5, "hmac-sha256", "key", "java"),
        config,
        Installation.JDK_IMPORTS,
        shutdown::countDown);
    session.start();
  }

  private static Path runtime() {
    try {
      return Path.of(
          Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void take(Channel channel, Message message) {
    sent.add(new Sent(channel, message));
    notifyAll();
  }

  @Override
  public void close() {
    session.close();
  }

  /** As SIGINT does. */
  void interrupt() {
    session.interrupt();
  }

  boolean awaitShutdown() throws InterruptedException {
    return shutdown.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  Message send(Request request) {
    return send(Channel.SHELL, request);
  }

  Message send(Channel channel, Request request) {
    return give(channel, client.request(request));
  }

  Message sendToSubshell(String subshell, Request request) {
    return give(Channel.SHELL, client.request(request, subshell));
  }

  /** A message that no record can make. */
  Message sendRaw(String msgType, JsonObject content) {
    return give(
        Channel.SHELL,
        new Message(
            List.of(),
            client.header(msgType),
            new JsonObject(),
            new JsonObject(),
            content,
            List.of()));
  }

  void answerInput(Sent question, String value) {
    give(
        Channel.STDIN,
        client.reply(question.message(), new org.ishizue.jupyter.message.InputReply(value)));
  }

  /** As the channels do when the front end never connects its stdin. */
  void leaveUnheard(Sent question) {
    session.unheard(question.message());
  }

  private Message give(Channel channel, Message message) {
    session.received(channel, message);
    return message;
  }

  /** Runs a cell to its end. */
  CellAnswers run(String code) {
    return run(ExecuteRequest.of(code));
  }

  CellAnswers run(Request request) {
    return awaitIdle(send(request));
  }

  CellAnswers ask(Channel channel, Request request) {
    return awaitIdle(send(channel, request));
  }

  /** Starts a cell that prints {@code begun}, and returns when it has. */
  Message begin(String code) {
    Message request = send(ExecuteRequest.of(code));
    awaitMessage(request, each -> each.isStream("stdout") && each.text("text").contains("begun"));
    return request;
  }

  CellAnswers awaitIdle(Message request) {
    awaitMessage(request, each -> each.isStatus("idle"));
    return answers(request);
  }

  /** The messages so far that a request caused. */
  synchronized CellAnswers answers(Message request) {
    String id = request.header().msgId();
    return new CellAnswers(
        sent.stream().filter(each -> each.message().parentId().equals(id)).toList());
  }

  /** Waits for a message, whatever caused it. */
  Sent awaitSent(Predicate<Sent> wanted) {
    return await(() -> sent.stream().filter(wanted).findFirst());
  }

  Sent awaitMessage(Message request, Predicate<Sent> wanted) {
    String id = request.header().msgId();
    return await(() -> sent.stream()
        .filter(each -> each.message().parentId().equals(id))
        .filter(wanted)
        .findFirst());
  }

  /** Waits for a message whatever caused it. */
  Sent awaitMessage(Predicate<Sent> wanted) {
    return await(() -> sent.stream().filter(wanted).findFirst());
  }

  private synchronized Sent await(Supplier<Optional<Sent>> look) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Optional<Sent> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("Nothing in " + LIMIT + "; messages so far: " + lastMessages());
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private String lastMessages() {
    StringBuilder text = new StringBuilder();
    for (Sent each : sent.subList(Math.max(0, sent.size() - 20), sent.size())) {
      text.append('\n').append(each.type()).append(' ').append(each.content());
    }
    return text.toString();
  }

  /** The process that runs the learner's code now. */
  ProcessHandle userVm() {
    String pid = String.valueOf(run("ProcessHandle.current().pid()").result());
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** What one request caused, in order. */
  record CellAnswers(List<Sent> messages) {
    /** Statuses left out. */
    List<String> types() {
      return messages.stream()
          .filter(each -> !each.type().equals("status"))
          .map(Sent::type)
          .toList();
    }

    List<Sent> of(String type) {
      return messages.stream().filter(each -> each.type().equals(type)).toList();
    }

    JsonObject only(String type) {
      List<Sent> found = of(type);
      if (found.size() != 1) {
        throw new AssertionError(found.size() + " of " + type + " in " + messages);
      }
      return found.get(0).content();
    }

    JsonObject reply() {
      List<Sent> replies = messages.stream()
          .filter(each -> each.channel() != Channel.IOPUB && each.type().endsWith("_reply"))
          .toList();
      if (replies.size() != 1) {
        throw new AssertionError(replies.size() + " replies in " + messages);
      }
      return replies.get(0).content();
    }

    String status() {
      return reply().get("status").getAsString();
    }

    String stream(String name) {
      StringBuilder text = new StringBuilder();
      messages.stream()
          .filter(each -> each.isStream(name))
          .forEach(each -> text.append(each.text("text")));
      return text.toString();
    }

    String stdout() {
      return stream("stdout");
    }

    String stderr() {
      return stream("stderr");
    }

    /** The plain text of the value shown; null if none is. */
    @Nullable
    String result() {
      List<Sent> results = of("execute_result");
      return results.isEmpty()
          ? null
          : results.get(0).content().getAsJsonObject("data").get("text/plain").getAsString();
    }

    String ename() {
      return only("error").get("ename").getAsString();
    }

    /** The traceback without its colours. */
    String traceback() {
      List<String> lines = new ArrayList<>();
      only("error").getAsJsonArray("traceback").forEach(line -> lines.add(line.getAsString()));
      return String.join("\n", lines).replaceAll("\u001b\\[[0-9;]*m", "");
    }
  }
}
