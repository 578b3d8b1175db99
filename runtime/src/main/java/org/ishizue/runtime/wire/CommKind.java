package org.ishizue.runtime.wire;

/** The three messages of Jupyter's comms. */
public enum CommKind {
  OPEN,
  MESSAGE,
  CLOSE
}
