package org.ishizue.runtime.agent;

import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.wire.Report;
import org.jspecify.annotations.Nullable;

/** A piece of the learner's code to run, and what is told of its end. */
interface Task {
  /** The number under which it is interrupted. */
  int id();

  /** What is interrupted together with it: see {@link Cells}. */
  int group();

  /** Where its output goes. */
  int cell();

  /** Runs the learner's code. */
  @Nullable
  MimeBundle call() throws Exception;

  /** It has returned; nothing of the learner's runs any more. */
  void returned(@Nullable MimeBundle shown);

  /** It has thrown, or was interrupted. */
  void threw(Report.Thrown thrown);
}
