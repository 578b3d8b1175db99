package org.ishizue.jupyter.channel;

/** A port of the connection file cannot be used. The message names it and says why. */
public final class PortException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String portName;
  private final int port;

  PortException(String portName, int port, String reason) {
    super("The kernel cannot listen on " + portName + " " + port + ": " + reason + ".");
    this.portName = portName;
    this.port = port;
  }

  /** The key in the connection file, such as {@code shell_port}. */
  public String portName() {
    return portName;
  }

  public int port() {
    return port;
  }
}
