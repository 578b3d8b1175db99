package org.ishizue.jupyter.kernelspec;

/** How a kernel wants to be told to stop what it runs. */
public enum InterruptMode {
  /** By SIGINT. */
  SIGNAL,
  /** By an {@code interrupt_request} on control. */
  MESSAGE
}
