package org.ishizue.jupyter.wire;

import java.nio.file.Path;

/** A connection file is missing, unreadable or incomplete; the message is one plain sentence. */
public final class ConnectionFileException extends Exception {
  private static final long serialVersionUID = 1L;

  public ConnectionFileException(Path file, String problem) {
    super("The connection file " + file + " " + problem);
  }
}
