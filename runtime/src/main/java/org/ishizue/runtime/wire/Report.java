package org.ishizue.runtime.wire;

import java.util.List;
import org.ishizue.runtime.display.ErrorText;
import org.ishizue.runtime.display.MimeBundle;
import org.jspecify.annotations.Nullable;

/** What the user VM tells the kernel. */
public sealed interface Report {
  /** The first frame: who is there. */
  record Hello(long processId, String javaVersion) implements Report {}

  /**
   * The command with this id was carried out.
   *
   * @param lost the learner's variables that could not keep their values over it
   */
  record Done(int id, List<String> lost) implements Report {}

  /** The command with this id could not be carried out. */
  record Refused(int id, String reason) implements Report {}

  /** The invoked method returned; the bundle is there if the value was to be shown and there is one. */
  record Returned(int id, @Nullable MimeBundle shown) implements Report {}

  /** The invoked method threw. */
  record Threw(int id, Thrown thrown) implements Report {}

  /** The text of a field; null if it could not be had in time. */
  record Text(int id, @Nullable String text) implements Report {}

  /** What was printed to System.out or System.err, in order with everything else. */
  record Printed(int cell, boolean error, String text) implements Report {}

  /**
   * Something was displayed.
   *
   * @param displayId the id under which it can be updated; null if none was given
   * @param update whether an earlier display of that id is replaced
   */
  record Displayed(int cell, MimeBundle bundle, @Nullable String displayId, boolean update)
      implements Report {}

  /** The outputs so far are to go away, at once, or only when the next one comes. */
  record Cleared(int cell, boolean untilNext) implements Report {}

  /** The learner's code waits for a line. */
  record InputWanted(int inputId, int cell, String prompt, boolean password) implements Report {}

  /** A callback of the learner's has begun: it can be interrupted under this id, which is negative. */
  record Began(int id) implements Report {}

  /** The callback of this id has come to its end. */
  record Ended(int id) implements Report {}

  /** What was thrown outside a cell wants words. Answered by {@link Command.Explained}. */
  record Explain(int askId, Thrown thrown) implements Report {}

  /** Code to be run as a cell, for code that runs here. Answered by {@link Command.Evaluated}. */
  record Evaluate(int askId, int cell, String code) implements Report {}

  /** An error to be shown under a cell that has ended. */
  record Failed(int cell, ErrorText error) implements Report {}

  /** A comm message to the front end. */
  record Comm(int cell, CommKind kind, String commId, String target, String dataJson)
      implements Report {}

  /**
   * A throwable as plain data.
   *
   * @param kind whether it is the learner's own affair or the kernel's
   * @param className binary name of its class
   * @param snippetId for {@link Kind#UNRESOLVED} JShell's id of the snippet that lacks something
   * @param frames its stack trace, outermost last, cut at a sensible depth
   * @param cause its cause; null if there is none
   */
  record Thrown(
      Kind kind,
      String className,
      @Nullable String message,
      int snippetId,
      List<StackTraceElement> frames,
      @Nullable Thrown cause) {
    public Thrown {
      frames = List.copyOf(frames);
    }
  }

  /** What a {@link Thrown} means. */
  enum Kind {
    /** Thrown by the learner's code or by a library for it. */
    USER,
    /** The cell was interrupted. */
    INTERRUPTED,
    /** A snippet was called that refers to something not yet declared. */
    UNRESOLVED
  }
}
