package org.ishizue.analysis.result;

import java.util.List;

/** A result that says what it is, how it was found, and why not to trust it too far. */
public interface Explained {
  /** Estimates, method, number of values, assumptions and warnings, in the language in use. */
  Explanation explain();

  /** What speaks against relying on the result; empty if nothing is known to. */
  List<Caution> cautions();
}
