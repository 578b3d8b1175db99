package org.ishizue.runtime.comm;

import java.util.function.Consumer;

/** One conversation with the page. Data are JSON objects in text form. */
public final class Comm {
  private final String id;
  private final String target;
  private volatile Consumer<String> onMessage = data -> {};
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

  /** Says what happens with a message from the page; its data come as a JSON object. */
  public Comm onMessage(Consumer<String> handler) {
    onMessage = handler;
    return this;
  }

  /** Says what happens when the page closes the comm. */
  public Comm onClose(Runnable handler) {
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
    onMessage.accept(dataJson);
  }

  void closed() {
    onClose.run();
  }
}
