package org.ishizue.runtime.agent;

import org.ishizue.runtime.wire.Report;

/** Takes reports to the kernel, each whole and in order. */
@FunctionalInterface
interface Reporter {
  /** Sends a report; waits while the kernel does not read. */
  void send(Report report);
}
