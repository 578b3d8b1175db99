package org.ishizue.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.ishizue.jupyter.channel.KernelChannels;
import org.ishizue.jupyter.channel.PortException;
import org.ishizue.jupyter.message.MessageFactory;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.ConnectionFileException;
import org.ishizue.kernel.archive.ArchiveRenewal;
import org.ishizue.kernel.archive.StartArchive;
import org.ishizue.kernel.session.Session;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.agent.Signals;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The kernel process: {@code KernelMain CONNECTION_FILE}. The properties {@code ishizue.home} (the
 * distribution) and {@code ishizue.user.classpath} (instead of its {@code lib/user}) say where the learner's
 * classes are. Exit codes: 0 shut down, 2 the connection file cannot be used.
 */
public final class KernelMain {
  private static final Texts TEXTS = Texts.beside(KernelMain.class);
  private static final Duration IDLE_BEFORE_ARCHIVE = Duration.ofSeconds(8);

  private KernelMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    // javac's English messages are only reachable while the VM's own language is English.
    Language.use(Language.current());
    Locale.setDefault(Locale.ENGLISH);
    if (arguments.length != 1) {
      fail(TEXTS.get("usage"));
      return;
    }
    CountDownLatch ended = new CountDownLatch(1);
    MessageFactory messages = new MessageFactory("kernel");
    KernelChannels channels;
    Session session;
    try {
      ConnectionFile connection = ConnectionFile.read(Path.of(arguments[0]));
      UserVmConfig userVm = Installation.sessionVm();
      channels = KernelChannels.bind(connection, messages);
      session = new Session(
          channels,
          messages,
          connection,
          userVm,
          Installation.defaultImports(userVm.classPath()),
          ended::countDown);
    } catch (ConnectionFileException e) {
      fail(TEXTS.problem(e, "KERNEL-001", arguments[0], reason(e)).getMessage());
      return;
    } catch (PortException e) {
      fail(TEXTS.problem(e, "KERNEL-002", e.portName(), e.port(), reason(e)).getMessage());
      return;
    } catch (IOException e) {
      fail(TEXTS.problem(e, "KERNEL-003", reason(e)).getMessage());
      return;
    }
    Signals.on("INT", session::interrupt);
    Signals.on("TERM", ended::countDown);
    endWithParent(ended);
    channels.start(session);
    session.start();
    prepareNextStart(session);
    ended.await();
    session.close();
    channels.close();
    System.exit(0);
  }

  /** Whoever runs a notebook from top to bottom and leaves has no idle moment, and is not disturbed. */
  private static void prepareNextStart(Session session) {
    if (System.getProperty(StartArchive.PROPERTY) == null) {
      return;
    }
    Thread thread = new Thread(
        () -> {
          try {
            session.awaitIdle(IDLE_BEFORE_ARCHIVE);
            ArchiveRenewal.begin(KernelMain.class.getName(), Installation.classPath());
          } catch (IOException e) {
            // The session works without, only the next one starts later.
            System.getLogger(KernelMain.class.getName())
                .log(System.Logger.Level.WARNING, "No archive for quick starts", e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the thread ends with it
          }
        },
        "next-start");
    thread.setDaemon(true);
    thread.start();
  }

  /** Jupyter names the process that manages the kernel; without it, nobody would ever end this one. */
  private static void endWithParent(CountDownLatch ended) {
    String parent = System.getenv("JPY_PARENT_PID");
    if (parent != null && parent.matches("\\d{1,18}") && !parent.equals("1")) {
      var unused = ProcessHandle.of(Long.parseLong(parent))
          .map(ProcessHandle::onExit)
          .map(gone -> gone.thenRun(ended::countDown));
    }
  }

  private static String reason(ConnectionFileException e) {
    return TEXTS.get("connection." + e.fault())
        + (e.detail().isEmpty() ? "" : " (" + e.detail() + ")");
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static void fail(@Nullable String message) {
    System.err.println(message);
    System.exit(2);
  }
}
