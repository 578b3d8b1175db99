package org.ishizue.kernel.evaluate;

import org.ishizue.kernel.uservm.UserVm;

/** What runs in the learner's VM and can be interrupted. */
interface Interruptible {
  UserVm vm();

  /** Whether this is the first time. */
  boolean markInterrupted();

  /** Nothing else has stopped it or what ran beside it: the VM is ended. */
  void markVmKilled();

  /** The id of the invocation that runs now in the VM; {@link #NONE} if none does. */
  int invokeId();

  int NONE = 0;
}
