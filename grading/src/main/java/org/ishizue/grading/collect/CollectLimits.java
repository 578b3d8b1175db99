package org.ishizue.grading.collect;

/**
 * What is taken at most.
 *
 * @param notebookBytes of one notebook
 * @param archiveBytes of all notebooks of one archive, unpacked
 * @param entries files and folders of one learner, or of one archive
 */
public record CollectLimits(long notebookBytes, long archiveBytes, int entries) {
  public static final CollectLimits USUAL = new CollectLimits(10L << 20, 50L << 20, 1_000);
}
