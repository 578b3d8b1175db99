package org.ishizue.runtime.display;

import org.jspecify.annotations.Nullable;

/** Where displays go. In a notebook the agent sets one that reports to the kernel. */
public interface DisplaySink {
  /**
   * Shows a bundle.
   *
   * @param displayId the id under which it can be updated; null for none
   * @param update whether the display of that id is replaced, rather than a new one added
   */
  void show(MimeBundle bundle, @Nullable String displayId, boolean update);

  /**
   * Takes away the outputs of the running cell.
   *
   * @param untilNext whether they stay until the next output comes, so that nothing flickers
   */
  void clear(boolean untilNext);
}
