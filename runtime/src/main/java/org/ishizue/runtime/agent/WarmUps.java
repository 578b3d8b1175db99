package org.ishizue.runtime.agent;

import java.time.Duration;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;

/**
 * Runs what warms this VM up, once, in the background, when the VM has been idle for a moment after the first code
 * has run in it. While it runs, code that may use the same libraries waits for it: two threads that
 * initialise a library side by side do the work twice at best, and at worst wait for each other for ever.
 * Code that uses nothing but the JDK waits for nothing. Only where the property {@value #PROPERTY} is true: a
 * VM that grades a submission has no second cell to be ready for.
 */
final class WarmUps {
  static final String PROPERTY = "ishizue.warmUp";

  /** Cells that run one after the other, as when all are run, are not slowed down by what only might be needed. */
  static final Duration QUIET = Duration.ofMillis(400);

  private final ClassLoader loader;
  private final Duration quiet;
  private boolean wanted;
  private boolean watched;
  private boolean underWay;
  private int running;
  private long quietSince;

  WarmUps(ClassLoader loader, boolean wanted, Duration quiet) {
    this.loader = loader;
    this.wanted = wanted;
    this.quiet = quiet;
  }

  /**
   * Code is about to run on this thread.
   *
   * @param usesLibraries whether it may use more than the JDK
   * @throws CellInterrupted if the thread is interrupted while it waits for a warm-up to end
   */
  synchronized void codeBegins(boolean usesLibraries) {
    running++;
    try {
      while (usesLibraries && underWay) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new CellInterrupted();
    }
  }

  /** It has ended; called once for each time that it began. */
  synchronized void codeEnded() {
    running--;
    quietSince = System.nanoTime();
    notifyAll();
    if (wanted && !watched) {
      watched = true;
      Thread thread = new Thread(this::runWhenQuiet, "ishizue-warm-up");
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      thread.start();
    }
  }

  private void runWhenQuiet() {
    try {
      awaitQuiet();
    } catch (InterruptedException e) {
      return; // only by what stops this VM's threads
    }
    try {
      ServiceLoader.load(WarmUp.class, loader).forEach(WarmUps::run);
      System.gc(); // what is left over would stay for hours in a session that never draws
    } catch (ServiceConfigurationError e) {
      failed(e);
    } finally {
      ended();
    }
  }

  private synchronized void awaitQuiet() throws InterruptedException {
    while (true) {
      long left = quiet.toNanos() - (System.nanoTime() - quietSince);
      if (running > 0) {
        wait();
      } else if (left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } else {
        wanted = false;
        underWay = true;
        return;
      }
    }
  }

  private synchronized void ended() {
    underWay = false;
    notifyAll();
  }

  private static void run(WarmUp one) {
    try {
      one.run();
    } catch (RuntimeException | LinkageError e) {
      failed(e);
    }
  }

  /** Nobody needs its result: whoever needs what failed here will read why. */
  private static void failed(Throwable thrown) {
    System.getLogger(WarmUps.class.getName())
        .log(System.Logger.Level.DEBUG, "Not warmed up", thrown);
  }
}
