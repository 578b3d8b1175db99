package org.ishizue.runtime.agent;

import java.io.IOException;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.FrameChannel;
import org.ishizue.runtime.wire.Report;
import org.ishizue.runtime.wire.ReportCodec;

/** Sends reports as frames. A report over the cap is answered by words about that. */
record FrameReporter(FrameChannel channel) implements Reporter {
  @Override
  public void send(Report report) {
    try {
      write(report);
    } catch (IOException e) {
      // The kernel is gone; nobody will read any more.
      Runtime.getRuntime().halt(0);
    }
  }

  private void write(Report report) throws IOException {
    try {
      channel.send(out -> ReportCodec.write(report, out));
    } catch (FrameChannel.FrameTooLongException e) {
      String what = String.valueOf(e.getMessage());
      channel.send(out -> ReportCodec.write(substitute(report, what), out));
    }
  }

  /** An answer must stay an answer, or the kernel would wait for it. */
  private static Report substitute(Report report, String what) {
    return report instanceof Report.Returned returned
        ? new Report.Returned(returned.id(), MimeBundle.text(what))
        : new Report.Printed(Cells.current(), true, what + "\n");
  }
}
