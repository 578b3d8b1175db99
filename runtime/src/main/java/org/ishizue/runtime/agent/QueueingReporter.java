package org.ishizue.runtime.agent;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.ishizue.runtime.wire.FrameChannel;
import org.ishizue.runtime.wire.Report;
import org.ishizue.runtime.wire.ReportCodec;

/**
 * Hands reports to one thread that writes them. The learner's threads must not touch the socket: an interrupt
 * would close it under everybody (that is how interruptible channels work). When the queue is full, they
 * wait.
 */
final class QueueingReporter implements Reporter {
  private static final int CAPACITY = 128;

  private final FrameChannel channel;
  private final BlockingQueue<Report> queue = new ArrayBlockingQueue<>(CAPACITY);

  QueueingReporter(FrameChannel channel) {
    this.channel = channel;
    Thread writer = new Thread(this::write, "ishizue-reports");
    writer.setDaemon(true);
    writer.start();
  }

  @Override
  public void send(Report report) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          queue.put(report);
          return;
        } catch (InterruptedException e) {
          interrupted = true; // said again below: a report is never lost to an interrupt
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write() {
    try {
      while (true) {
        write(queue.take());
      }
    } catch (IOException | InterruptedException e) {
      // The kernel is gone; nobody will read any more.
      Runtime.getRuntime().halt(0);
    }
  }

  private void write(Report report) throws IOException {
    try {
      channel.send(out -> ReportCodec.write(report, out));
    } catch (FrameChannel.FrameTooLongException e) {
      String what = e.getMessage() == null ? "" : e.getMessage();
      channel.send(out -> ReportCodec.write(substitute(report, what), out));
    }
  }

  /** What goes in place of a report that is over the cap; an answer must stay an answer. */
  private static Report substitute(Report report, String what) {
    return report instanceof Report.Returned returned
        ? new Report.Returned(returned.id(), org.ishizue.runtime.display.MimeBundle.text(what))
        : new Report.Printed(Cells.current(), true, what + "\n");
  }
}
