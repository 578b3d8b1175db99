package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Puts requests, replies and outputs into envelopes, in the name of one session. Thread-safe. */
public final class MessageFactory {
  private final String session;
  private final String username;
  private final AtomicLong count = new AtomicLong();

  /**
   * A new session.
   *
   * @param username the sender: "kernel" for a kernel, the user's name for a client
   */
  public MessageFactory(String username) {
    this.username = username;
    this.session = newId();
  }

  public String session() {
    return session;
  }

  public Header header(String msgType) {
    return header(msgType, null);
  }

  public Header header(String msgType, @Nullable String subshellId) {
    String id = session + "_" + count.getAndIncrement();
    return Header.of(id, session, username, msgType, subshellId);
  }

  /** A request, from a client. */
  public Message request(Request request) {
    return request(request, null);
  }

  /** A request for a subshell, from a client. */
  public Message request(Request request, @Nullable String subshellId) {
    return new Message(
        List.of(),
        header(request.msgType(), subshellId),
        new JsonObject(),
        new JsonObject(),
        request.content(),
        List.of());
  }

  /** The reply to a request: it goes back where the request came from. */
  public Message reply(Message request, Reply reply) {
    return new Message(
        request.identities(),
        header(reply.msgType()),
        request.header().json(),
        new JsonObject(),
        reply.content(),
        List.of());
  }

  /** A client's answer to an {@code input_request}. */
  public Message reply(Message inputRequest, InputReply reply) {
    return new Message(
        List.of(),
        header(reply.msgType()),
        inputRequest.header().json(),
        new JsonObject(),
        reply.content(),
        List.of());
  }

  /**
   * Something to publish on iopub.
   *
   * @param parentHeader the header ({@link Header#json()}) of the request that caused it; empty for
   *     what no request caused
   */
  public Message output(JsonObject parentHeader, Output output) {
    return new Message(
        List.of(output.topic().getBytes(StandardCharsets.UTF_8)),
        header(output.msgType()),
        parentHeader,
        output.metadata(),
        output.content(),
        List.of());
  }

  /** The kernel's question to the client that sent a request; it travels on stdin. */
  public Message ask(Message request, InputRequest question) {
    return new Message(
        request.identities(),
        header(question.msgType()),
        request.header().json(),
        new JsonObject(),
        question.content(),
        List.of());
  }

  /**
   * An id that no other session has. It need not be hard to guess (messages are signed), so the secure
   * generator, which is slow to start, is not asked.
   */
  private static String newId() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
