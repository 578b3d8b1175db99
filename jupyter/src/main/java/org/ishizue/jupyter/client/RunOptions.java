package org.ishizue.jupyter.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a notebook is run.
 *
 * @param startLimit how long the kernel may take to be ready
 * @param cellLimit how long each cell may run; null for as long as it likes
 * @param allowErrors whether the run goes on after a cell that fails; a cell with the tag {@code
 *     raises-exception} may always fail
 * @param recordTiming whether each cell's metadata gets {@code execution} with its times
 */
public record RunOptions(
    Duration startLimit, @Nullable Duration cellLimit, boolean allowErrors, boolean recordTiming) {
  /** A minute to start, no limit for a cell, stop at the first error, no times. */
  public static RunOptions usual() {
    return new RunOptions(Duration.ofMinutes(1), null, false, false);
  }

  public RunOptions withCellLimit(@Nullable Duration limit) {
    return new RunOptions(startLimit, limit, allowErrors, recordTiming);
  }

  public RunOptions withAllowErrors(boolean allow) {
    return new RunOptions(startLimit, cellLimit, allow, recordTiming);
  }

  public RunOptions withRecordTiming(boolean record) {
    return new RunOptions(startLimit, cellLimit, allowErrors, record);
  }
}
