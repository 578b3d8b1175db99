package org.ishizue.grading.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.checks.notebook.Values;
import org.ishizue.grading.sandbox.Sandbox;
import org.ishizue.grading.sandbox.SandboxSetup;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.Evaluator;
import org.ishizue.kernel.evaluate.Notices;
import org.ishizue.kernel.evaluate.SharedCompiler;
import org.ishizue.kernel.uservm.UserVmListener;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.FrameChannel;
import org.ishizue.runtime.wire.Report;

/**
 * A fresh VM in a sandbox, for one submission. It starts at once, in the background; a compiler that knows nothing of
 * other submissions comes to it when its turn has come.
 */
final class Room implements AutoCloseable {
  /** A class file holds a text of 65,535 bytes at most; three a character, so much shorter. */
  private static final int PIECE = 15_000;

  private static final int KEPT = 1000;

  private final Sandbox sandbox;
  private final Evaluator evaluator;
  private final Ears ears = new Ears();
  private int count;

  Room(SandboxSetup setup) throws IOException {
    sandbox = setup.newSandbox();
    evaluator = Evaluator.awaitingCompiler(setup.configOf(sandbox), ears);
  }

  /** Now cells can be run. */
  void servedBy(SharedCompiler compiler) {
    compiler.serve(evaluator);
  }

  Sandbox sandbox() {
    return sandbox;
  }

  EvalOutcome run(String source, int firstLine) {
    count++;
    return evaluator.evaluate(count, count, firstLine, source, Notices.IGNORED);
  }

  /**
   * Asks for values.
   *
   * @return JSON as the VM sent it; empty if it sent none
   */
  Asked ask(String request) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < request.length(); at += PIECE) {
      pieces.add(request.substring(at, Math.min(request.length(), at + PIECE)));
    }
    ears.forget();
    count++;
    EvalOutcome outcome = evaluator.call(count, Values.class.getName(), "probe", pieces);
    return new Asked(outcome, ears.lastValues());
  }

  /** Whether compiler and sandbox compute. */
  boolean canary() {
    ears.forget();
    EvalOutcome outcome = run("org.ishizue.checks.notebook.Values.value(\"canary\", 1 + 1);", 1);
    return outcome instanceof EvalOutcome.Completed
        && ears.lastValues().replaceAll("\\s", "").equals("{\"canary\":{\"whole\":2}}");
  }

  /** Whether the sandbox still computes; what the compiler is like afterwards {@link SharedCompiler#forget} sees. */
  boolean answers() {
    return ask("[]").json().equals("{}");
  }

  /** The beginning of what bubblewrap or the JVM itself wrote: why a sandbox did not start. */
  String nativeText() {
    synchronized (ears.values) {
      return ears.nativeText.toString().strip();
    }
  }

  /** What came of asking. */
  record Asked(EvalOutcome outcome, String json) {}

  @Override
  public void close() {
    sandbox.close();
    evaluator.close();
  }

  /** Counts everything, keeps values, refuses input. */
  private final class Ears implements UserVmListener {
    private final List<String> values = new ArrayList<>();
    private final StringBuilder nativeText = new StringBuilder();

    @Override
    public void reported(Report report) {
      if (report instanceof Report.Printed printed) {
        sandbox.cameOut(printed.text().length());
      } else if (report instanceof Report.Displayed displayed) {
        displayed(displayed.bundle());
      } else if (report instanceof Report.InputWanted wanted) {
        // Not here: this is the thread that reads, and it must go on reading.
        Thread answer = new Thread(
            () -> evaluator.tell(
                new Command.Input(wanted.inputId(), Command.InputKind.NOT_ALLOWED, "")),
            "no-input");
        answer.setDaemon(true);
        answer.start();
        sandbox.cameOut(1000);
      } else {
        sandbox.cameOut(1000);
      }
    }

    private void displayed(MimeBundle bundle) {
      bundle.data().values().forEach(text -> sandbox.cameOut(text.length()));
      sandbox.cameOut(100);
      String json = bundle.data().get(Values.MIME);
      if (json != null) {
        synchronized (values) {
          values.clear();
          values.add(json);
        }
      }
    }

    void forget() {
      synchronized (values) {
        values.clear();
      }
    }

    String lastValues() {
      synchronized (values) {
        return values.isEmpty() ? "" : values.get(0);
      }
    }

    @Override
    public void wroteNatively(boolean error, String text) {
      sandbox.cameOut(text.length());
      synchronized (values) {
        if (nativeText.length() < KEPT) {
          nativeText.append(text, 0, Math.min(text.length(), KEPT));
        }
      }
    }

    @Override
    public void brokenOff(Exception cause) {
      sandbox.kill(
          cause instanceof FrameChannel.FrameTooLongException
              ? Sandbox.Cause.OUTPUT
              : Sandbox.Cause.NONSENSE);
    }
  }
}
