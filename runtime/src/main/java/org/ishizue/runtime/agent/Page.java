package org.ishizue.runtime.agent;

import org.ishizue.runtime.comm.CommHost;
import org.ishizue.runtime.wire.CommKind;
import org.ishizue.runtime.wire.Report;

/** The page, reached through the kernel. */
record Page(OutputStreams reports, Callbacks callbacks) implements CommHost {
  @Override
  public void send(CommKind kind, String id, String target, String dataJson) {
    reports.send(new Report.Comm(Cells.current(), kind, id, target, dataJson));
  }

  @Override
  public int cell() {
    return Cells.current();
  }

  @Override
  public void run(Object key, int cell, Callback callback) {
    callbacks.add(key, cell, callback);
  }
}
