package org.ishizue.kernel.debug;

import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StringReference;

/** Exceptions of the other VM in words. */
final class ThrownValues {
  private ThrownValues() {}

  /** Class and message, such as {@code ArithmeticException: / by zero}. */
  static String describe(ObjectReference thrown) {
    String name = TypeNames.shortened(thrown.referenceType().name());
    Field message = thrown.referenceType().fieldByName("detailMessage");
    return message != null && thrown.getValue(message) instanceof StringReference text
        ? name + ": " + text.value()
        : name;
  }
}
