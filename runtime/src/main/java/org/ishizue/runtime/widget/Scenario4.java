package org.ishizue.runtime.widget;

import org.jspecify.annotations.Nullable;

/**
 * From the values of four inputs to a result: a chart, a table, a number.
 *
 * @param <A> the type of the first input's value
 * @param <B> the type of the second input's value
 * @param <C> the type of the third input's value
 * @param <D> the type of the fourth input's value
 */
@FunctionalInterface
public interface Scenario4<A, B, C, D> {
  /** The result; null if what was printed and displayed meanwhile is all. */
  @Nullable
  Object of(A first, B second, C third, D fourth) throws Exception;
}
