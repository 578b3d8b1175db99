package org.ishizue.jupyter.channel;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.message.IopubWelcome;
import org.ishizue.jupyter.message.Message;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.wire.WireCodec;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import zmq.ZError;

/**
 * What the thread that owns the sockets does: send all that is queued, receive what is there, and when
 * there is nothing left to do, wait in one selector for ZeroMQ's signals or a sender's wake-up.
 *
 * <p>A ZeroMQ signal says only "there is news", and sending may take note of the news as well. So the
 * thread goes to wait only after a whole round in which nothing was sent and no socket had a message.
 */
final class IoLoop {
  /** So many messages of one channel are read before the others and the queue have their turn. */
  private static final int TURN = 64;

  private static final List<Channel> CHANNELS =
      List.of(Channel.CONTROL, Channel.STDIN, Channel.SHELL);

  private final KernelSockets sockets;
  private final Selector selector;
  private final SendQueue queue;
  private final WireCodec codec;
  private final MessageFactory messages;
  private final MessageHandler handler;

  IoLoop(
      KernelSockets sockets,
      Selector selector,
      SendQueue queue,
      WireCodec codec,
      MessageFactory messages,
      MessageHandler handler) {
    this.sockets = sockets;
    this.selector = selector;
    this.queue = queue;
    this.codec = codec;
    this.messages = messages;
    this.handler = handler;
  }

  /**
   * Runs until the queue is closed, and then sends what it still holds.
   *
   * @param flushMs how long that may take
   */
  void run(long flushMs) {
    try {
      register();
      while (!queue.isClosed()) {
        if (!round()) {
          selector.select();
          selector.selectedKeys().clear();
          // Nobody has a reason to interrupt this thread; a stray interrupt must not end the
          // kernel.
          Thread.interrupted();
        }
      }
      sendQueued(System.nanoTime() + flushMs * 1_000_000);
    } catch (IOException | ClosedSelectorException e) {
      Log.warning("the kernel's sockets cannot be used any more", e);
    } catch (ZMQException e) {
      if (e.getErrorCode() != ZError.ETERM) {
        Log.warning("the kernel's sockets failed", e);
      }
    }
  }

  private void register() throws ClosedChannelException {
    for (SelectableChannel signal : sockets.signals()) {
      signal.register(selector, SelectionKey.OP_READ);
    }
  }

  /** Does all that can be done without waiting; false if that was nothing. */
  private boolean round() {
    boolean progress = sendQueued(Long.MAX_VALUE);
    progress |= receiveSubscriptions();
    for (Channel channel : CHANNELS) {
      progress |= receive(channel);
    }
    progress |= echoHeartbeats();
    return progress;
  }

  private boolean sendQueued(long deadlineNanos) {
    boolean progress = false;
    for (SendQueue.Item item : queue.takeAll()) {
      progress = true;
      if (deadlineNanos != Long.MAX_VALUE && System.nanoTime() - deadlineNanos > 0) {
        Log.warning("some messages were not sent before the kernel ended");
        return true;
      }
      send(sockets.of(item.channel()), item.frames());
      queue.sent(item);
    }
    return progress;
  }

  private boolean receive(Channel channel) {
    ZMQ.Socket socket = sockets.of(channel);
    int count = 0;
    while (count < TURN && hasInput(socket)) {
      count++;
      List<byte[]> frames = receiveFrames(socket);
      try {
        handler.received(channel, codec.decode(frames));
      } catch (BadMessageException e) {
        Log.warning("a message on " + channel + " was ignored: " + e.getMessage());
      } catch (RuntimeException | StackOverflowError e) {
        Log.warning("handling a message on " + channel + " failed", e);
      }
    }
    return count > 0;
  }

  /** A subscriber's frame is 1 and the topic; 0 and the topic says good-bye. */
  private boolean receiveSubscriptions() {
    ZMQ.Socket iopub = sockets.of(Channel.IOPUB);
    boolean progress = false;
    while (hasInput(iopub)) {
      progress = true;
      byte[] frame = receiveFrames(iopub).get(0);
      if (frame.length > 0 && frame[0] == 1) {
        String topic = new String(frame, 1, frame.length - 1, StandardCharsets.UTF_8);
        Message welcome = messages.output(new JsonObject(), new IopubWelcome(topic));
        send(iopub, codec.encode(welcome));
      }
    }
    return progress;
  }

  private boolean echoHeartbeats() {
    ZMQ.Socket heartbeat = sockets.heartbeat();
    int count = 0;
    while (count < TURN && hasInput(heartbeat)) {
      count++;
      send(heartbeat, receiveFrames(heartbeat));
    }
    return count > 0;
  }

  private static boolean hasInput(ZMQ.Socket socket) {
    return (socket.getEvents() & ZMQ.Poller.POLLIN) != 0;
  }

  private static List<byte[]> receiveFrames(ZMQ.Socket socket) {
    List<byte[]> frames = new ArrayList<>(8);
    do {
      frames.add(socket.recv());
    } while (socket.hasReceiveMore());
    return frames;
  }

  private static void send(ZMQ.Socket socket, List<byte[]> frames) {
    int last = frames.size() - 1;
    for (int i = 0; i <= last; i++) {
      socket.send(frames.get(i), i < last ? ZMQ.SNDMORE | ZMQ.DONTWAIT : ZMQ.DONTWAIT);
    }
  }
}
