package org.ishizue.runtime.comm;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One conversation with the page. Data are JSON objects in text form. */
public final class Comm {
  private final String id;
  private final String target;
  private volatile int cell = Comms.host().cell();
  private volatile Consumer<String> onMessage = data -> {};
  private volatile @Nullable Consumer<String> atOnce;
  private volatile Runnable onClose = () -> {};

  Comm(String id, String target) {
    this.id = id;
    this.target = target;
  }

  public String id() {
    return id;
  }

  /** The name under which the far side registered itself. */
  public String target() {
    return target;
  }

  /**
   * Says what happens with a message from the page; its data come as a JSON object. The handler runs as a
   * callback, see {@link CommHost#run}; no message is left out.
   */
  public Comm onMessage(Consumer<String> handler) {
    cell = Comms.host().cell();
    onMessage = handler;
    return this;
  }

  /**
   * Takes messages before the page's next word is read. For a handler that holds up nobody and runs none of
   * the learner's code.
   */
  public Comm onMessageAtOnce(Consumer<String> handler) {
    atOnce = handler;
    return this;
  }

  /** Says what happens when the page closes the comm. */
  public Comm onClose(Runnable handler) {
    cell = Comms.host().cell();
    onClose = handler;
    return this;
  }

  /** Sends a JSON object to the page. */
  public void send(String dataJson) {
    Comms.sendMessage(this, dataJson);
  }

  /** Ends the conversation. */
  public void close() {
    Comms.close(this);
  }

  void received(String dataJson) {
    Consumer<String> handler = atOnce;
    if (handler != null) {
      handler.accept(dataJson);
    } else {
      // The handler is looked up when its turn comes: the code that sets it may be waiting before.
      Comms.host().run(new Object(), cell, () -> onMessage.accept(dataJson));
    }
  }

  void closed() {
    Comms.host().run(new Object(), cell, () -> onClose.run());
  }
}
