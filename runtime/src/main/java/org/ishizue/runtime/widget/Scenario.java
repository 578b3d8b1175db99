package org.ishizue.runtime.widget;

import org.jspecify.annotations.Nullable;

/**
 * From the value of an input to a result: a chart, a table, a number.
 *
 * @param <A> the type of the input's value
 */
@FunctionalInterface
public interface Scenario<A> {
  /** The result; null if what was printed and displayed meanwhile is all. */
  @Nullable
  Object of(A value) throws Exception;
}
