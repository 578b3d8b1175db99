package org.ishizue.runtime.comm;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.ishizue.runtime.wire.CommKind;

/** The comms of this VM: those open, and the targets that the page may open. */
public final class Comms {
  private static final Map<String, Comm> OPEN = new ConcurrentHashMap<>();
  private static final Map<String, BiConsumer<Comm, String>> TARGETS = new ConcurrentHashMap<>();
  private static volatile Transport transport = (kind, id, target, data) -> {
    throw new IllegalStateException("Comms need a notebook: there is no page to talk with");
  };

  private Comms() {}

  /** Takes messages to the page. */
  @FunctionalInterface
  public interface Transport {
    void send(CommKind kind, String id, String target, String dataJson);
  }

  /** Sets how messages reach the page: for whoever hosts the learner's code. */
  public static void setTransport(Transport newTransport) {
    transport = newTransport;
  }

  /** Opens a comm to a target in the page, with a first JSON object. */
  public static Comm open(String target, String dataJson) {
    Comm comm = new Comm(UUID.randomUUID().toString(), target);
    OPEN.put(comm.id(), comm);
    transport.send(CommKind.OPEN, comm.id(), target, dataJson);
    return comm;
  }

  /** Registers a target that the page may open; the handler gets the comm and the first JSON object. */
  public static void register(String target, BiConsumer<Comm, String> onOpen) {
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
      transport.send(CommKind.CLOSE, id, target, "{}");
      return;
    }
    Comm comm = new Comm(id, target);
    OPEN.put(id, comm);
    handler.accept(comm, dataJson);
  }

  static void sendMessage(Comm comm, String dataJson) {
    transport.send(CommKind.MESSAGE, comm.id(), comm.target(), dataJson);
  }

  static void close(Comm comm) {
    if (OPEN.remove(comm.id()) != null) {
      transport.send(CommKind.CLOSE, comm.id(), comm.target(), "{}");
    }
  }
}
