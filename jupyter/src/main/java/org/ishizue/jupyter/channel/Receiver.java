package org.ishizue.jupyter.channel;

import java.util.List;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.wire.WireCodec;
import org.zeromq.ZMQ;

/** Decodes what arrives on the message channels and survives what is bad. */
record Receiver(WireCodec codec, MessageHandler handler) {
  IoLoop.Inlet inlet(Channel channel, ZMQ.Socket socket) {
    return new IoLoop.Inlet(socket, frames -> receive(channel, frames));
  }

  private void receive(Channel channel, List<byte[]> frames) {
    Message message;
    try {
      message = codec.decode(frames);
    } catch (BadMessageException e) {
      Log.warning("a message on " + channel + " was ignored: " + e.getMessage());
      return;
    }
    handler.received(channel, message);
  }
}
