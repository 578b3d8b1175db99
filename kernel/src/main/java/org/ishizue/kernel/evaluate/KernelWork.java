package org.ishizue.kernel.evaluate;

import org.ishizue.kernel.uservm.UserVm;

/** Something that this VM does for a cell, such as a download. */
final class KernelWork implements Interruptible {
  private final UserVm vm;
  private final Thread thread;
  private boolean interrupted;

  KernelWork(UserVm vm, Thread thread) {
    this.vm = vm;
    this.thread = thread;
  }

  @Override
  public UserVm vm() {
    return vm;
  }

  @Override
  public synchronized boolean markInterrupted() {
    boolean first = !interrupted;
    interrupted = true;
    thread.interrupt();
    return first;
  }

  synchronized boolean wasInterrupted() {
    return interrupted;
  }

  @Override
  public void markVmKilled() {
    // It does not run there.
  }

  @Override
  public int invokeId() {
    return NONE;
  }
}
