package org.ishizue.jupyter.client;

import java.time.Duration;
import java.util.OptionalInt;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.notebook.Notebook;

/** How the run of a notebook ended. The notebook always holds all outputs that there were. */
public sealed interface RunOutcome {
  /** The executed copy; cells that did not run have no outputs. */
  Notebook notebook();

  /** All code cells ran; errors, if any, were allowed. */
  record Completed(Notebook notebook, Duration took) implements RunOutcome {}

  /**
   * A cell failed.
   *
   * @param cellIndex among all cells, from 0
   */
  record CellFailed(Notebook notebook, int cellIndex, ErrorOutput error) implements RunOutcome {}

  /**
   * A cell ran too long and was interrupted.
   *
   * @param interruptWorked false if the kernel did not heed the interrupt and was killed
   */
  record TimedOut(Notebook notebook, int cellIndex, Duration limit, boolean interruptWorked)
      implements RunOutcome {}

  /**
   * The kernel process ended while a cell ran.
   *
   * @param log the last lines that the process wrote to its own output
   */
  record KernelDied(Notebook notebook, int cellIndex, OptionalInt exitCode, String log)
      implements RunOutcome {}

  /**
   * No cell ran, because there was no kernel.
   *
   * @param why what went wrong; who shows it to people says it in their language
   * @param log the last lines that the process wrote to its own output
   */
  record KernelNotStarted(Notebook notebook, Exception why, String log) implements RunOutcome {}
}
