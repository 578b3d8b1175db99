package org.ishizue.jupyter.client;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The kernel process ended while something was expected of it. */
public final class KernelDiedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable Integer exitCode;
  private final String log;

  public KernelDiedException(@Nullable Integer exitCode, String log) {
    super("The kernel ended" + (exitCode == null ? "." : " with exit code " + exitCode + "."));
    this.exitCode = exitCode;
    this.log = log;
  }

  /** Empty when the process was not ours to watch. */
  public OptionalInt exitCode() {
    return exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode);
  }

  /** The last lines that the kernel process wrote to its own output, for a bug report. */
  public String log() {
    return log;
  }
}
