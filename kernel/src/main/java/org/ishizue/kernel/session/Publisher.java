package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import java.util.function.Consumer;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.channel.Outbox;
import org.ishizue.jupyter.message.InputRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Reply;
import org.ishizue.jupyter.message.Status;

/** Puts what the kernel says into the one ordered outbox. */
final class Publisher {
  private final Outbox outbox;
  private final MessageFactory messages;

  Publisher(Outbox outbox, MessageFactory messages) {
    this.outbox = outbox;
    this.messages = messages;
  }

  /** Publishes on iopub under the request with this header. */
  void output(JsonObject parentHeader, Output output) {
    outbox.send(Channel.IOPUB, messages.output(parentHeader, output));
  }

  void status(Message request, Status.State state) {
    output(request.header().json(), new Status(state));
  }

  void reply(Channel channel, Message request, Reply reply) {
    outbox.send(channel, messages.reply(request, reply));
  }

  /**
   * Asks the client that sent a request.
   *
   * @param expect gets the question's id before it is sent: the answer may come at once
   */
  void ask(Message request, InputRequest question, Consumer<String> expect) {
    Message message = messages.ask(request, question);
    expect.accept(message.header().msgId());
    outbox.send(Channel.STDIN, message);
  }
}
