package org.ishizue.kernel.evaluate;

import jdk.jshell.JShell;
import org.ishizue.kernel.uservm.UserVm;

/** Hears of each method of the learner's right before it runs. */
@FunctionalInterface
public interface InvocationListener {
  /**
   * Called on the cell's thread, with the lock on JShell held.
   *
   * @param className the class that JShell made for the snippet, already loaded in the VM
   * @param origin where the snippet stands
   */
  void beforeInvoke(JShell shell, UserVm vm, String className, SnippetPlaces.Origin origin);
}
