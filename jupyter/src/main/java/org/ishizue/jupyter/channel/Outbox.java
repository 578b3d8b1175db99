package org.ishizue.jupyter.channel;

import org.ishizue.jupyter.message.Message;

/** Where a kernel puts what it sends. A test's outbox can be a list. */
public interface Outbox {
  /**
   * Sends a message after all that were sent before it, on whatever channel.
   *
   * <p>May be called on any thread. It may wait while much is queued (back-pressure); it never drops a
   * message while the outbox is open, and does nothing once it is closed.
   */
  void send(Channel channel, Message message);
}
