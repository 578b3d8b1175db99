package org.ishizue.jupyter.client;

import org.ishizue.jupyter.message.InputRequest;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Reply;

/** What comes back after a request. */
public sealed interface Event {
  /** Something on iopub, {@code status} included. */
  record Published(Message message, Output output) implements Event {}

  /** The reply. */
  record Replied(Message message, Reply reply) implements Event {}

  /** The kernel asks the user; answer with {@link KernelClient#answer}. */
  record Asked(Message message, InputRequest question) implements Event {}

  /** The kernel has ended: nothing more will come. */
  record Died(KernelDiedException cause) implements Event {}
}
