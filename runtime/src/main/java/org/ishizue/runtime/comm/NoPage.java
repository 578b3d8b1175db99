package org.ishizue.runtime.comm;

import org.ishizue.runtime.wire.CommKind;

/** Outside a notebook there is nobody to talk with. */
final class NoPage implements CommHost {
  @Override
  public void send(CommKind kind, String id, String target, String dataJson) {
    throw new IllegalStateException("Comms need a notebook: there is no page to talk with");
  }

  @Override
  public int cell() {
    return 0;
  }

  @Override
  public void run(Object key, int cell, Callback callback) {
    try {
      callback.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
