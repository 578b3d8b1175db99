package org.ishizue.jupyter.client;

import java.time.Duration;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.notebook.Cell;

/** Follows the run of a notebook. Called on the thread that runs it. */
public interface RunListener {
  /** A listener that does not listen. */
  RunListener NONE = new RunListener() {};

  /**
   * A code cell is sent to the kernel.
   *
   * @param cellIndex among all cells, from 0
   * @param number among the code cells that run, from 1
   * @param total how many those are
   */
  default void cellStarted(int cellIndex, Cell cell, int number, int total) {}

  /** A cell has published something, {@code status} included. */
  default void cellOutput(int cellIndex, Output output) {}

  /** A cell has ended, well or not. */
  default void cellFinished(int cellIndex, Duration took) {}
}
