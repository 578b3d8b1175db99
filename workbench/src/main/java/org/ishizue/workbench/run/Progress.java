package org.ishizue.workbench.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.ishizue.jupyter.client.RunListener;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;

/** Shows how far a notebook is: one line that is written over at a terminal, else a line a cell. */
final class Progress implements RunListener {
  private static final Texts TEXTS = Texts.beside(Progress.class);

  private final Console console;
  private final String name;
  private int number;
  private int total;
  private int finished;

  Progress(Console console, String name) {
    this.console = console;
    this.name = name;
  }

  @Override
  public void cellStarted(int cellIndex, Cell cell, int number, int total) {
    this.number = number;
    this.total = total;
    if (console.terminal()) {
      show("…");
    }
  }

  @Override
  public void cellFinished(int cellIndex, Duration took) {
    finished++;
    show(seconds(took));
  }

  /** The cell that runs, or ran last, counted from 1 among those with code. */
  int number() {
    return number;
  }

  int total() {
    return total;
  }

  int finished() {
    return finished;
  }

  /** Ends the line that was written over. */
  void end() {
    if (console.terminal() && number > 0) {
      console.err().println();
    }
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private void show(String state) {
    PrintWriter err = console.err();
    String line = TEXTS.get("progress", name, number, total, state);
    if (console.terminal()) {
      err.print("\r" + line + "   ");
      err.flush();
    } else {
      err.println(line);
    }
  }
}
