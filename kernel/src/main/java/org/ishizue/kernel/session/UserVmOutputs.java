package org.ishizue.kernel.session;

import com.google.gson.JsonObject;
import org.ishizue.jupyter.message.ClearOutput;
import org.ishizue.jupyter.message.CommClose;
import org.ishizue.jupyter.message.CommMsg;
import org.ishizue.jupyter.message.CommOpen;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.message.UpdateDisplayData;
import org.ishizue.kernel.session.CellContexts.CellContext;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.CommKind;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** Turns what the learner's VM says into messages under the right cell. */
final class UserVmOutputs implements UserVmListener {
  private final Publisher publisher;
  private final CellContexts cells;
  private final Inputs inputs;
  private final CommTable comms;
  private final Explanations explanations;
  private final Evaluations evaluations;

  UserVmOutputs(
      Publisher publisher,
      CellContexts cells,
      Inputs inputs,
      CommTable comms,
      Explanations explanations,
      Evaluations evaluations) {
    this.publisher = publisher;
    this.cells = cells;
    this.inputs = inputs;
    this.comms = comms;
    this.explanations = explanations;
    this.evaluations = evaluations;
  }

  @Override
  public void reported(Report report) {
    if (report instanceof Report.Printed printed) {
      publish(cells.get(printed.cell()), stream(printed.error(), printed.text()));
    } else if (report instanceof Report.Displayed displayed) {
      publish(cells.get(displayed.cell()), display(displayed));
    } else if (report instanceof Report.Cleared cleared) {
      publish(cells.get(cleared.cell()), new ClearOutput(cleared.untilNext()));
    } else if (report instanceof Report.InputWanted wanted) {
      inputs.wanted(wanted, cells.get(wanted.cell()));
    } else if (report instanceof Report.Comm comm) {
      comms.sent(comm);
      publish(cells.get(comm.cell()), output(comm));
    } else if (report instanceof Report.Failed failed) {
      publish(cells.get(failed.cell()), output(failed.error()));
    } else if (report instanceof Report.Explain explain) {
      explanations.wanted(explain);
    } else if (report instanceof Report.Evaluate evaluate) {
      evaluations.wanted(evaluate);
    }
  }

  @Override
  public void wroteNatively(boolean error, String text) {
    publish(cells.latest(), stream(error, text));
  }

  /** Sliders and the like of a VM that is gone are closed, so that the page shows them as dead. */
  @Override
  public void ended() {
    for (String id : comms.closeAll()) {
      publish(null, new CommClose(id, new JsonObject()));
    }
  }

  private void publish(@Nullable CellContext cell, Output output) {
    if (cell == null) {
      publisher.output(new JsonObject(), output);
    } else if (!cell.silent()) {
      publisher.output(cell.request().header().json(), output);
    }
  }

  private static Stream stream(boolean error, String text) {
    return error ? Stream.stderr(text) : Stream.stdout(text);
  }

  private static Output display(Report.Displayed displayed) {
    MimeBundle bundle = displayed.bundle();
    JsonObject data = Bundles.data(bundle);
    JsonObject metadata = Bundles.metadata(bundle);
    return displayed.update()
        ? UpdateDisplayData.of(data, metadata, displayed.displayId())
        : DisplayData.of(data, metadata, displayed.displayId());
  }

  private static Output output(ErrorText error) {
    return new ErrorOutput(error.ename(), error.evalue(), error.traceback());
  }

  private static Output output(Report.Comm comm) {
    JsonObject data = Bundles.object(comm.dataJson());
    if (comm.kind() == CommKind.OPEN) {
      return new CommOpen(comm.commId(), comm.target(), data);
    }
    return comm.kind() == CommKind.CLOSE
        ? new CommClose(comm.commId(), data)
        : new CommMsg(comm.commId(), data);
  }
}
