package org.ishizue.kernel.uservm;

import com.sun.jdi.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.ishizue.runtime.wire.Command;
import org.ishizue.runtime.wire.CommandCodec;
import org.ishizue.runtime.wire.FrameChannel;
import org.ishizue.runtime.wire.Report;
import org.ishizue.runtime.wire.ReportCodec;
import org.jspecify.annotations.Nullable;

/**
 * The learner's VM: a process, and a socket that only it can reach ({@link Door}). The VM
 * ends when the socket does, so it never outlives the kernel.
 */
public final class UserVm implements AutoCloseable {
  private static final long OWN_END_MS = 2000;

  private final Process process;
  private final Path folder;
  private final @Nullable DebugLink debugLink;
  private final int maxFrameBytes;
  private final boolean interruptible;
  private final UserVmListener listener;
  private final CompletableFuture<FrameChannel> connected = new CompletableFuture<>();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Map<Integer, CompletableFuture<Report>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();

  private UserVm(
      Process process,
      Path folder,
      @Nullable DebugLink debugLink,
      @Nullable Enclosure enclosure,
      UserVmListener listener) {
    this.process = process;
    this.folder = folder;
    this.debugLink = debugLink;
    this.maxFrameBytes =
        enclosure == null ? FrameChannel.MAX_FRAME_BYTES : enclosure.maxFrameBytes();
    this.interruptible = enclosure == null;
    this.listener = listener;
  }

  /**
   * Starts the process and returns at once; the first command waits for the VM to connect.
   *
   * @throws IOException if the process cannot be started
   */
  public static UserVm start(UserVmConfig config, UserVmListener listener) throws IOException {
    Path folder = Files.createTempDirectory("ishizue");
    Door door = Door.in(folder);
    Enclosure enclosure = config.enclosure();
    DebugLink debugLink = enclosure == null ? DebugLink.open() : null;
    Process process;
    try {
      process = enclosure == null
          ? open(config, debugLink, folder, door.address())
          : enclosure.start(Path.of(door.address()));
    } catch (IOException e) {
      door.close();
      delete(folder);
      throw e;
    }
    UserVm vm = new UserVm(process, folder, debugLink, enclosure, listener);
    Thread frames = daemon("user-vm-frames", () -> vm.read(door));
    daemon("user-vm-stdout", () -> vm.forward(process.getInputStream(), false));
    daemon("user-vm-stderr", () -> vm.forward(process.getErrorStream(), true));
    var unused = process.onExit().thenAccept(vm::hasEnded).thenRun(() -> vm.stopWaiting(frames));
    return vm;
  }

  /** As the kernel itself runs, with a debugger's connection. */
  private static Process open(
      UserVmConfig config, @Nullable DebugLink debugLink, Path folder, String address)
      throws IOException {
    Path launchJar = config.launchJar();
    if (launchJar == null
        || !Files.exists(launchJar)) { // an update takes away what older sessions began with
      launchJar = folder.resolve("vm.jar");
      LaunchJar.write(launchJar, config.classPath());
    }
    List<String> agent = debugLink == null ? List.of() : debugLink.jvmOptions();
    ProcessBuilder builder = new ProcessBuilder(command(config, launchJar, agent, address));
    builder.environment().putAll(config.environment());
    return builder.start();
  }

  /**
   * The words that start the process.
   *
   * @param agent options for a debugger's connection; none for a VM without
   * @param address where the agent connects to, see {@link Door}
   */
  public static List<String> command(
      UserVmConfig config, Path launchJar, List<String> agent, String address) {
    List<String> command = new ArrayList<>();
    command.add(config.java().toString());
    command.addAll(List.of("-XX:-PrintWarnings", "-XX:+AllowRedefinitionToAddDeleteMethods"));
    command.addAll(agent);
    command.addAll(config.options());
    command.addAll(List.of("-jar", launchJar.toString(), address));
    return command;
  }

  /** Whether cells in it may be interrupted; one that is shut in can only be ended. */
  boolean isInterruptible() {
    return interruptible;
  }

  /** Completes with the exit code when the VM ends, for whatever reason. */
  public CompletableFuture<Integer> ended() {
    return ended;
  }

  /** Asks the system itself, which knows of an end a moment before {@link #ended} does. */
  public boolean isAlive() {
    return !ended.isDone() && process.toHandle().isAlive();
  }

  /**
   * Sends a command that is answered, and waits for the answer.
   *
   * @param command makes the command, given its id
   * @throws UserVmDiedException if the VM ends meanwhile
   */
  public Report ask(IntFunction<Command> command) throws UserVmDiedException {
    int id = ids.incrementAndGet();
    return await(id, command.apply(id));
  }

  /** A new id for a command that is sent with {@link #await}. */
  public int newId() {
    return ids.incrementAndGet();
  }

  /** Sends a command with an id of {@link #newId} and waits for its answer. */
  public Report await(int id, Command command) throws UserVmDiedException {
    CompletableFuture<Report> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    try {
      send(command);
      if (ended.isDone()) {
        answer.completeExceptionally(new UserVmDiedException(ended.join()));
      }
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UserVmDiedException died) {
        throw new UserVmDiedException(died.exitCode());
      }
      throw e;
    } finally {
      waiting.remove(id);
    }
  }

  /** Sends a command that is not answered. Lost if the VM has ended. */
  public void send(Command command) {
    try {
      connected.join().send(out -> CommandCodec.write(command, out));
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof UserVmDiedException)) {
        throw e;
      }
    } catch (FrameChannel.FrameTooLongException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      // The socket closes a moment before the process is seen to end; that end is what is reported.
      if (debugLink == null) {
        awaitOwnEnd();
      }
      process.destroyForcibly();
    }
  }

  /** Stops threads inside library code, where only a debugger can (JDK 20 and later). */
  public void stopThreads() {
    if (debugLink != null) {
      debugLink.stopThreads();
    }
  }

  /** The debug interface of the VM; null if it cannot be reached. */
  public @Nullable VirtualMachine debugInterface() {
    return debugLink == null ? null : debugLink.connected();
  }

  /** Gets the debugger connection ready, so that the first stop is as quick as the others. */
  public void prepareToStop() {
    if (debugLink != null) {
      debugLink.connect();
    }
  }

  /** Ends the VM at once. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    ended.join();
    if (debugLink != null) {
      debugLink.close();
    }
  }

  private void read(Door door) {
    try (door;
        SocketChannel socket = door.accept()) {
      FrameChannel channel = new FrameChannel(socket, maxFrameBytes);
      connected.complete(channel);
      while (true) {
        received(ReportCodec.read(channel.receive()));
      }
    } catch (IOException | RuntimeException e) {
      // Gone, or talking nonsense: either way there is nothing more to hear from it.
      // A VM that ends while we write resets the connection: that is no nonsense of its making.
      if (e instanceof FrameChannel.FrameTooLongException
          || e instanceof StreamCorruptedException
          || e instanceof RuntimeException) {
        listener.brokenOff(e);
      } else if (debugLink == null) {
        awaitOwnEnd();
      }
      process.destroyForcibly();
    }
  }

  /** Whoever looks into a VM that was shut in wants its own exit code, which comes a moment later. */
  private void awaitOwnEnd() {
    try {
      boolean unused = process.waitFor(OWN_END_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void received(Report report) {
    if (report instanceof Report.Done done) {
      answered(done.id(), report);
    } else if (report instanceof Report.Refused refused) {
      answered(refused.id(), report);
    } else if (report instanceof Report.Returned returned) {
      answered(returned.id(), report);
    } else if (report instanceof Report.Threw threw) {
      answered(threw.id(), report);
    } else if (report instanceof Report.Text text) {
      answered(text.id(), report);
    } else {
      listener.reported(report);
    }
  }

  private void answered(int id, Report report) {
    CompletableFuture<Report> answer = waiting.get(id);
    if (answer != null) {
      answer.complete(report);
    }
  }

  private void hasEnded(Process exited) {
    UserVmDiedException died = new UserVmDiedException(exited.exitValue());
    ended.complete(exited.exitValue());
    connected.completeExceptionally(died);
    waiting.values().forEach(answer -> answer.completeExceptionally(died));
    delete(folder);
  }

  private static void delete(Path folder) {
    for (String name : List.of("vm.sock", "vm.secret", "vm.jar", "")) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException e) {
        System.getLogger(UserVm.class.getName())
            .log(System.Logger.Level.DEBUG, "Left behind: " + folder.resolve(name), e);
      }
    }
  }

  private void forward(InputStream stream, boolean error) {
    char[] buffer = new char[8192];
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
        listener.wroteNatively(error, new String(buffer, 0, count));
      }
    } catch (IOException e) {
      System.getLogger(UserVm.class.getName()).log(System.Logger.Level.DEBUG, "A pipe broke", e);
    }
  }

  /** A VM that ended before it connected leaves the reader waiting. */
  private void stopWaiting(Thread reader) {
    if (connected.isCompletedExceptionally()) {
      reader.interrupt();
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
