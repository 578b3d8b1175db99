package org.ishizue.jupyter.kernelspec;

import java.nio.file.Path;

/** A kernelspec is there but cannot be used; the message is one plain sentence. */
public final class KernelSpecException extends Exception {
  private static final long serialVersionUID = 1L;

  KernelSpecException(Path kernelJson, String problem) {
    super("The kernelspec " + kernelJson + " cannot be used: " + problem + ".");
  }
}
