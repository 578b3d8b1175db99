package org.ishizue.runtime.agent;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.ishizue.runtime.comm.Comms;
import org.ishizue.runtime.display.Display;
import org.ishizue.runtime.display.DisplaySink;
import org.ishizue.runtime.display.ErrorTexts;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.PlainText;
import org.ishizue.runtime.display.Renderers;
import org.ishizue.runtime.evaluate.Evaluation;
import org.ishizue.runtime.wire.CommandCodec;
import org.ishizue.runtime.wire.FrameChannel;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/**
 * Main class of the user VM. Its one argument is where the kernel waits for it ({@link AgentLink}). It ends when
 * that socket does.
 */
public final class Agent {
  /**
   * The property that says which jars a library finds that looks through the class path. Tablesaw looks through all
   * of it for readers when a first table is made, which takes longer than the rest of a small session.
   */
  private static final String SCANNED = "ishizue.scanned";

  private Agent() {}

  public static void main(String[] arguments) throws IOException {
    String scanned = System.getProperty(SCANNED, "");
    if (!scanned.isEmpty()) {
      System.setProperty("java.class.path", scanned);
    }
    // Ctrl+C in a terminal reaches the whole process group; the kernel decides what it means.
    Signals.on("INT", () -> {});
    SocketChannel socket = AgentLink.connect(arguments[0]);
    FrameChannel channel = new FrameChannel(socket, FrameChannel.MAX_FRAME_BYTES);
    Reporter reporter = new FrameReporter(channel);
    OutputStreams outputs = new OutputStreams(reporter);
    ConsoleInput input = new ConsoleInput(outputs);
    SnippetLoader loader = new SnippetLoader(Agent.class.getClassLoader());
    outputs.install();
    System.setIn(input);
    Display.setSink(new ReportingSink(outputs));
    WarmUps warmUps = new WarmUps(
        Agent.class.getClassLoader(), Boolean.getBoolean(WarmUps.PROPERTY), WarmUps.QUIET);
    Invocations invocations = new Invocations(warmUps);
    Explanations explanations = new Explanations(outputs);
    Comms.setHost(new Page(outputs, new Callbacks(invocations, loader, explanations, outputs)));
    Evaluations evaluations = new Evaluations(outputs);
    Evaluation.runBy(evaluations);
    PlainText.guardBy(new TextDeadline());
    ErrorTexts.explainBy(thrown -> explanations.of(Throwables.describe(thrown, false)));
    Renderers.use(new Renderers(loader));
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtInCell());
    reporter.send(
        new Report.Hello(ProcessHandle.current().pid(), System.getProperty("java.version")));
    CommandLoop loop =
        new CommandLoop(loader, outputs, input, invocations, explanations, evaluations);
    try {
      while (true) {
        loop.carryOut(CommandCodec.read(channel.receive()));
      }
    } catch (IOException e) {
      // The kernel is gone: whatever the learner's threads do, nobody waits for it any more.
      Runtime.getRuntime().halt(0);
    }
  }

  /** Displays as reports under the thread's cell. */
  private record ReportingSink(OutputStreams outputs) implements DisplaySink {
    @Override
    public void show(MimeBundle bundle, @Nullable String displayId, boolean update) {
      flush();
      outputs.send(new Report.Displayed(Cells.current(), bundle, displayId, update));
    }

    @Override
    public void clear(boolean untilNext) {
      flush();
      outputs.send(new Report.Cleared(Cells.current(), untilNext));
    }

    private static void flush() {
      System.out.flush();
      System.err.flush();
    }
  }

  /** Prints what ends a learner's thread, unless it is an interruption. */
  private static final class UncaughtInCell implements Thread.UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      if (!(thrown instanceof CellInterrupted)
          && !thrown.getClass().getName().equals("java.lang.ThreadDeath")) {
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        thrown.printStackTrace();
      }
    }
  }
}
