package org.ishizue.workbench.server.kernels;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ishizue.jupyter.channel.Channel;

/** The windows that look at one kernel, by their sessions. Outputs go to all, a reply to whoever asked. */
final class Windows {
  /** A window that has gone may come back: a laptop was closed, a network broke. */
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final Map<String, Mailbox> bySession = new ConcurrentHashMap<>();

  Mailbox of(String session) {
    return bySession.computeIfAbsent(session, unknown -> new Mailbox());
  }

  boolean has(String session) {
    return bySession.containsKey(session);
  }

  int connected() {
    return (int) bySession.values().stream().filter(Mailbox::isConnected).count();
  }

  void deliver(Parts message) {
    String session = message.channel() == Channel.IOPUB ? "" : message.parentSession();
    Mailbox asked = bySession.get(session);
    if (asked != null) {
      asked.add(message);
    } else {
      bySession.values().forEach(one -> one.add(message));
    }
  }

  /** Gives up the windows that have not come back. */
  void forgetOld() {
    bySession.values().removeIf(one -> one.aloneNanos() > KEPT.toNanos());
  }
}
