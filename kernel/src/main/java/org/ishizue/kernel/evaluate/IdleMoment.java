package org.ishizue.kernel.evaluate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells when nothing has run for a while: the time for what would only slow down what somebody waits for. */
final class IdleMoment {
  private int running;
  private long quietSince = System.nanoTime();

  /** Something begins that somebody waits for; {@link #ended} follows. */
  synchronized void begun() {
    running++;
  }

  synchronized void ended() {
    running--;
    quietSince = System.nanoTime();
    notifyAll();
  }

  /** Returns once nothing has run for so long. */
  synchronized void await(Duration quiet) throws InterruptedException {
    while (true) {
      long left = quiet.toNanos() - (System.nanoTime() - quietSince);
      if (running > 0) {
        wait();
      } else if (left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } else {
        return;
      }
    }
  }
}
