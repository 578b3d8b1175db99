package org.ishizue.runtime.widget;

import org.jspecify.annotations.Nullable;

/**
 * From the values of two inputs to a result: a chart, a table, a number.
 *
 * @param <A> the type of the first input's value
 * @param <B> the type of the second input's value
 */
@FunctionalInterface
public interface Scenario2<A, B> {
  /** The result; null if what was printed and displayed meanwhile is all. */
  @Nullable
  Object of(A first, B second) throws Exception;
}
