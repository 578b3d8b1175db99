package org.ishizue.runtime.comm;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ishizue.runtime.wire.CommKind;

/** The comms of this VM: those open, and the targets that the page may open. */
public final class Comms {
  private static final Map<String, Comm> OPEN = new ConcurrentHashMap<>();
  private static final Map<String, BiConsumer<Comm, String>> TARGETS = new ConcurrentHashMap<>();
  private static volatile CommHost host = new NoPage();

  private Comms() {}

  /** Sets how messages reach the page and where callbacks run: for whoever hosts the learner's code. */
  public static void setHost(CommHost newHost) {
    host = newHost;
  }

  /** Who hosts the learner's code. */
  public static CommHost host() {
    return host;
  }

  /** Whether there is a page to talk with. */
  public static boolean isConnected() {
    return !(host instanceof NoPage);
  }

  /** Opens a comm to a target in the page, with a first JSON object. */
  public static Comm open(String target, String dataJson) {
    return open(target, dataJson, data -> {});
  }

  /**
   * The same with a handler that is there before the page can answer.
   *
   * @param handler as for {@link Comm#onMessageAtOnce}
   */
  public static Comm open(String target, String dataJson, Consumer<String> handler) {
    Comm comm = new Comm(UUID.randomUUID().toString(), target).onMessageAtOnce(handler);
    OPEN.put(comm.id(), comm);
    host.send(CommKind.OPEN, comm.id(), target, dataJson);
    return comm;
  }

  /**
   * Registers a target that the page may open; the handler gets the comm and the first JSON object. It runs
   * as a callback, before any of the comm's messages is handled.
   */
  public static void register(String target, BiConsumer<Comm, String> onOpen) {
    int cell = host.cell();
    registerAtOnce(
        target, (comm, data) -> host.run(new Object(), cell, () -> onOpen.accept(comm, data)));
  }

  /** The same for a handler that runs none of the learner's code, see {@link Comm#onMessageAtOnce}. */
  public static void registerAtOnce(String target, BiConsumer<Comm, String> onOpen) {
    TARGETS.put(target, onOpen);
  }

  /** Handles a message from the page. An open to a target that nobody registered is answered by a close. */
  public static void receive(CommKind kind, String id, String target, String dataJson) {
    switch (kind) {
      case OPEN -> opened(id, target, dataJson);
      case MESSAGE -> {
        Comm comm = OPEN.get(id);
        if (comm != null) {
          comm.received(dataJson);
        }
      }
      case CLOSE -> {
        Comm comm = OPEN.remove(id);
        if (comm != null) {
          comm.closed();
        }
      }
    }
  }

  private static void opened(String id, String target, String dataJson) {
    BiConsumer<Comm, String> handler = TARGETS.get(target);
    if (handler == null) {
      host.send(CommKind.CLOSE, id, target, "{}");
      return;
    }
    Comm comm = new Comm(id, target);
    OPEN.put(id, comm);
    handler.accept(comm, dataJson);
  }

  static void sendMessage(Comm comm, String dataJson) {
    host.send(CommKind.MESSAGE, comm.id(), comm.target(), dataJson);
  }

  static void close(Comm comm) {
    if (OPEN.remove(comm.id()) != null) {
      host.send(CommKind.CLOSE, comm.id(), comm.target(), "{}");
    }
  }
}
