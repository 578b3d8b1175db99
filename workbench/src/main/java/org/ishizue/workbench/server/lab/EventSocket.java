package org.ishizue.workbench.server.lab;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** {@code /api/events/subscribe}: a page listens, and this server has no events to tell. */
public final class EventSocket implements Session.Listener {
  /** Where it is. */
  public static final String PATH = "/api/events/subscribe";

  private @Nullable Session session;

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    opened.demand();
  }

  @Override
  public void onWebSocketText(String text) {
    next();
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    callback.succeed();
    next();
  }

  private void next() {
    if (session != null) {
      session.demand();
    }
  }
}
