package org.ishizue.runtime.widget;

/**
 * Throws a learner's checked exception through methods that do not declare it, so that a cell shows that
 * exception and not a wrapper around it.
 */
final class Sneaky {
  private Sneaky() {}

  /** Throws it; the return type is for {@code throw} statements. */
  static RuntimeException asItIs(Exception exception) {
    throw Sneaky.<RuntimeException>cast(exception);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> E cast(Exception exception) throws E {
    throw (E) exception;
  }
}
