package org.ishizue.jupyter.client;

import java.time.Duration;

/** The kernel lives but did not answer in time. */
public final class KernelTimeoutException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Duration limit;

  KernelTimeoutException(String what, Duration limit) {
    super(what + " did not come within " + limit.toMillis() + " ms.");
    this.limit = limit;
  }

  public Duration limit() {
    return limit;
  }
}
