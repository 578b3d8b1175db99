package org.ishizue.runtime.display;

import java.util.List;

/**
 * An error as a notebook shows it: the three parts of Jupyter's {@code error} output.
 *
 * @param ename the kind of error: for a throwable its class
 * @param evalue one line
 * @param traceback lines for the person, with ANSI colours
 */
public record ErrorText(String ename, String evalue, List<String> traceback) {
  public ErrorText {
    traceback = List.copyOf(traceback);
  }
}
