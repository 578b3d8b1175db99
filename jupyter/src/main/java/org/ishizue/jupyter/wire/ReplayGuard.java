package org.ishizue.jupyter.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Remembers the latest signatures, so that a recorded message cannot be sent again. Thread-safe. */
public final class ReplayGuard {
  /** How many signatures Jupyter's own client remembers. */
  public static final int USUAL_SIZE = 65_536;

  private static final ReplayGuard OFF = new ReplayGuard(0);

  private final Set<String> seen;
  private final int size;

  /**
   * A guard.
   *
   * @param size how many signatures are remembered; the oldest are forgotten first
   */
  public ReplayGuard(int size) {
    this.size = size;
    this.seen = Collections.newSetFromMap(new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
        return size() > ReplayGuard.this.size;
      }
    });
  }

  /** A guard that lets everything pass. */
  public static ReplayGuard off() {
    return OFF;
  }

  boolean isNew(byte[] signature) {
    if (size == 0 || signature.length == 0) {
      return true;
    }
    synchronized (seen) {
      return seen.add(new String(signature, StandardCharsets.ISO_8859_1));
    }
  }
}
