package org.ishizue.workbench.server.kernels;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ishizue.jupyter.channel.Channel;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelProcess;
import org.ishizue.jupyter.kernelspec.InterruptMode;
import org.ishizue.jupyter.kernelspec.KernelSpec;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.server.contents.Times;
import org.jspecify.annotations.Nullable;

/**
 * A kernel that this server has started: its process, its connection, and the windows that look at it. When
 * the process ends by itself it is started again, and the windows are told.
 */
final class RunningKernel {
  private static final System.Logger LOG = System.getLogger(RunningKernel.class.getName());
  private static final Duration SHUTDOWN_LIMIT = Duration.ofSeconds(3);

  /** A kernel that ends before this will not do better the next time. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

  /** How often a kernel is started with other ports because somebody was quicker to take one. */
  private static final int MOST_PORT_TRIES = 4;

  private final String id;
  private final KernelSpec spec;
  private final Path runtime;
  private final Path folder;
  private final Map<String, String> environment;
  private final Turns turns;
  private final Windows windows = new Windows();
  private final String session = UUID.randomUUID().toString();
  private final Object lock = new Object();

  /** What was sent before there was a process. */
  private final List<Parts> early = new ArrayList<>();

  private @Nullable Life life;
  private Turns.@Nullable Turn turn;
  private boolean ended;
  private int portTries;

  /** Why it is dead, where nobody asked for that. */
  private volatile @Nullable Death death;

  private volatile String state = "starting";
  private volatile Instant activity = Instant.now();

  RunningKernel(
      String id,
      KernelSpec spec,
      Path runtime,
      Path folder,
      Map<String, String> environment,
      Turns turns) {
    this.turns = turns;
    this.id = id;
    this.spec = spec;
    this.runtime = runtime;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /** Starts the process, or waits for its turn to. It need not be ready yet when this returns. */
  void start() throws IOException {
    synchronized (lock) {
      begin();
    }
  }

  private void begin() throws IOException {
    death = null;
    state = "starting";
    Turns.Turn mine = turns.ask(this::beginInTurn);
    turn = mine;
    if (mine.isGranted()) {
      spawn(mine);
    }
  }

  /** The turn of a kernel that had to wait has come. It may have been ended or restarted meanwhile. */
  private void beginInTurn(Turns.Turn mine) {
    synchronized (lock) {
      if (ended || life != null || !mine.equals(turn)) {
        mine.end();
        return;
      }
      try {
        spawn(mine);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "The kernel " + id + " cannot be started", e);
        die(Death.of(e));
      }
    }
  }

  private void spawn(Turns.Turn mine) throws IOException {
    try {
      KernelProcess process = KernelProcess.start(spec, runtime, folder, environment);
      Life begun = new Life(process, session, this::received, mine::end);
      life = begun;
      begun.onDeath(death -> died(begun, death));
      early.forEach(begun::send);
      early.clear();
    } catch (IOException | RuntimeException e) {
      mine.end();
      throw e;
    }
  }

  /** The place in the row, and what was sent while waiting in it, are given up. */
  private void giveUpTurn() {
    Turns.Turn mine = turn;
    turn = null;
    early.clear();
    if (mine != null) {
      mine.end();
    }
  }

  private void die(Death why) {
    early.clear();
    death = why;
    state = "dead";
    windows.deliver(Parts.status("dead", session));
  }

  String id() {
    return id;
  }

  KernelSpec spec() {
    return spec;
  }

  String state() {
    return state;
  }

  Windows windows() {
    return windows;
  }

  /** What is for one window. One that comes when the kernel is dead is told so, as the others were. */
  Mailbox window(String sessionId) {
    synchronized (lock) {
      boolean late = !windows.has(sessionId);
      Mailbox mailbox = windows.of(sessionId);
      mailbox.expect();
      if (late && state.equals("dead")) {
        mailbox.add(Parts.status("dead", session));
      }
      return mailbox;
    }
  }

  Instant activity() {
    return activity;
  }

  JsonObject model() {
    return model(Language.current());
  }

  /** What clients are told, and in whose language. */
  JsonObject model(Language language) {
    JsonObject model = new JsonObject();
    model.addProperty("id", id);
    model.addProperty("name", spec.name());
    model.addProperty("last_activity", Times.iso(activity));
    model.addProperty("execution_state", state);
    model.addProperty("connections", windows.connected());
    Death why = death;
    if (why != null) {
      // Ours: Jupyter's clients pass over what they do not know.
      model.addProperty("reason", why.words(language));
    }
    return model;
  }

  /** Sends what a window says on to the kernel; until the kernel is ready it waits. */
  void send(Parts message) {
    activity = Instant.now();
    Life current;
    synchronized (lock) {
      current = life;
      if (current == null && state.equals("starting")) {
        early.add(message);
      }
    }
    if (current != null) {
      current.send(message);
    }
  }

  void interrupt() throws IOException, InterruptedException {
    Life current = current();
    if (current == null) {
      return;
    }
    if (spec.interruptMode() == InterruptMode.MESSAGE) {
      current.sendNow(
          Parts.request(Channel.CONTROL, "interrupt_request", new JsonObject(), session));
    } else {
      current.process().signalInterrupt();
    }
  }

  /** Ends the process and starts a new one; the windows stay. */
  void restart() throws IOException, InterruptedException {
    synchronized (lock) {
      if (ended) {
        return;
      }
      Life old = life;
      life = null;
      giveUpTurn();
      if (old != null) {
        end(old, true);
      }
      windows.deliver(Parts.status("restarting", session));
      try {
        begin();
      } catch (IOException e) {
        die(Death.of(e));
        throw e;
      }
    }
  }

  /** Ends the process for good. */
  void shutdown() throws InterruptedException {
    synchronized (lock) {
      ended = true;
      Life old = life;
      life = null;
      state = "dead";
      giveUpTurn();
      if (old != null) {
        end(old, false);
      }
      windows.deliver(Parts.status("dead", session));
    }
  }

  private void end(Life old, boolean again) throws InterruptedException {
    try {
      if (old.process().isAlive()) {
        JsonObject content = new JsonObject();
        content.addProperty("restart", again);
        old.sendNow(Parts.request(Channel.CONTROL, "shutdown_request", content, session));
        old.process().awaitEnd(SHUTDOWN_LIMIT);
      }
    } finally {
      old.close();
    }
  }

  private @Nullable Life current() {
    synchronized (lock) {
      return life;
    }
  }

  private void received(Parts message) {
    activity = Instant.now();
    if (message.channel() == Channel.IOPUB && message.type().equals("status")) {
      String said = message.state();
      if (List.of("busy", "idle", "starting").contains(said)) {
        state = said;
      }
    }
    if (!message.parentSession().equals(session)) {
      windows.deliver(message);
    }
  }

  /**
   * Whether a kernel ended since one of its ports was taken. They are chosen before it starts, and on a machine where
   * many start at once, a connection may get the number meanwhile. Ours says so by its code; others print what their library does.
   */
  private static boolean foundPortTaken(String log) {
    return log.contains("KERNEL-002")
        || log.toLowerCase(Locale.ROOT).contains("address already in use");
  }

  /** Nobody asked the process to end. */
  private void died(Life gone, KernelDiedException why) {
    synchronized (lock) {
      if (!gone.equals(life)) {
        return;
      }
      life = null;
      gone.close();
      boolean otherPorts =
          !gone.wasReady() && foundPortTaken(why.log()) && portTries++ < MOST_PORT_TRIES;
      if (otherPorts) {
        early.addAll(gone.unsent());
      }
      boolean again = otherPorts || gone.age().compareTo(LONG_ENOUGH) > 0 || gone.wasReady();
      LOG.log(
          System.Logger.Level.WARNING,
          "The kernel " + id + " (" + spec.name() + ") has ended: " + why.getMessage() + " "
              + why.log().strip());
      if (again) {
        if (!otherPorts) { // nobody has heard of it yet: it goes on starting
          windows.deliver(Parts.status("restarting", session));
        }
        try {
          begin();
          return;
        } catch (IOException e) {
          LOG.log(System.Logger.Level.WARNING, "It cannot be started again", e);
          die(Death.of(e));
          return;
        }
      }
      die(Death.of(why));
    }
  }
}
