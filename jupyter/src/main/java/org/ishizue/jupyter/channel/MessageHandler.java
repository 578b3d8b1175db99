package org.ishizue.jupyter.channel;

import org.ishizue.jupyter.message.Message;

/** Receives messages whose signature and JSON are good. */
public interface MessageHandler {
  /**
   * A message has arrived. Called on the thread that owns the sockets: hand long work to another thread,
   * or nothing is sent and no heartbeat is answered meanwhile.
   */
  void received(Channel channel, Message message);

  /**
   * A message on stdin was given up: its client did not connect there in good time. Called on the same
   * thread.
   */
  default void unheard(Message message) {}
}
