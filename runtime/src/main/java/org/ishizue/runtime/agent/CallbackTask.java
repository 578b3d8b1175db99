package org.ishizue.runtime.agent;

import org.ishizue.runtime.comm.CommHost;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** A callback, which runs of its own accord: the kernel is told, so that it can interrupt it. */
record CallbackTask(
    int id, int cell, CommHost.Callback callback, Explanations explanations, OutputStreams reports)
    implements Task {
  @Override
  public int group() {
    return id;
  }

  @Override
  public @Nullable MimeBundle call() throws Exception {
    reports.send(new Report.Began(id));
    callback.run();
    return null;
  }

  @Override
  public void returned(@Nullable MimeBundle shown) {
    reports.flushAndSend(new Report.Ended(id));
  }

  @Override
  public void threw(Report.Thrown thrown) {
    reports.flushAndSend(new Report.Failed(cell, explanations.of(thrown)));
    reports.send(new Report.Ended(id));
  }
}
