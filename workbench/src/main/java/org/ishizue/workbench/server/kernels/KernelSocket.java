package org.ishizue.workbench.server.kernels;

import java.nio.ByteBuffer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One window's connection to a kernel: passes messages on, both ways. */
public final class KernelSocket implements Session.Listener, Mailbox.Outlet {
  private static final System.Logger LOG = System.getLogger(KernelSocket.class.getName());

  private final RunningKernel kernel;
  private final Mailbox mailbox;
  private final Frames frames;
  private volatile @Nullable Session session;

  KernelSocket(RunningKernel kernel, String sessionId, Frames frames) {
    this.kernel = kernel;
    this.mailbox = kernel.window(sessionId);
    this.frames = frames;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    mailbox.connect(this);
    opened.demand();
  }

  @Override
  public void onWebSocketText(String text) {
    try {
      kernel.send(frames.decode(text));
    } catch (BadFrameException e) {
      ignore(e);
    }
    next();
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    try {
      kernel.send(frames.decode(payload));
    } catch (BadFrameException e) {
      ignore(e);
    }
    callback.succeed();
    next();
  }

  @Override
  public void onWebSocketClose(int code, String reason, Callback callback) {
    mailbox.disconnect(this);
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    // A closed lid, a broken network: the mailbox keeps what the window will want.
    LOG.log(System.Logger.Level.DEBUG, "a window of the kernel " + kernel.id(), cause);
    mailbox.disconnect(this);
  }

  @Override
  public void write(Parts message, Runnable written) {
    Session open = session;
    if (open == null) {
      return;
    }
    Callback callback = Callback.from(written, failure -> mailbox.disconnect(this));
    Frames.Frame frame = frames.encode(message);
    if (frame instanceof Frames.Text text) {
      open.sendText(text.text(), callback);
    } else if (frame instanceof Frames.Binary binary) {
      open.sendBinary(binary.bytes(), callback);
    }
  }

  @Override
  public void close(int code, String reason) {
    Session open = session;
    if (open != null) {
      open.close(code, reason, Callback.NOOP);
    }
  }

  private void next() {
    Session open = session;
    if (open != null) {
      open.demand();
    }
  }

  private void ignore(BadFrameException e) {
    LOG.log(
        System.Logger.Level.WARNING,
        "a message to the kernel " + kernel.id() + " was ignored: " + e.getMessage());
  }
}
