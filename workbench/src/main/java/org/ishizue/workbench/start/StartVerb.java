package org.ishizue.workbench.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ishizue.jupyter.kernelspec.JupyterPaths;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Console;
import org.ishizue.workbench.cli.ExitCode;
import org.ishizue.workbench.cli.Failure;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.cli.Verb;
import org.ishizue.workbench.exercise.ExerciseFolders;
import org.ishizue.workbench.exercise.GradingRun;
import org.ishizue.workbench.server.ServerOptions;
import org.ishizue.workbench.server.ServerOptions.Teaching;
import org.ishizue.workbench.server.WorkbenchServer;
import org.ishizue.workbench.server.guard.TlsKey;
import org.ishizue.workbench.server.guard.Token;
import org.ishizue.workbench.server.hub.HubEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code start}: the course and the notebook editor, in the browser. */
@Command(name = "start")
public final class StartVerb extends Verb {
  private static final Texts TEXTS = Texts.beside(StartVerb.class);
  private static final int USUAL_PORT = 8686;
  private static final int PORTS_TRIED = 20;
  private static final Duration IDLE_LIMIT = Duration.ofHours(12);

  private final Home home;
  private final Console console;

  @Option(names = "--port", paramLabel = "N")
  private @Nullable Integer port;

  @Option(names = "--no-browser")
  private boolean noBrowser;

  @Option(names = "--workspace", paramLabel = "DIR")
  private @Nullable Path workspace;

  @Option(names = "--inbox", paramLabel = "DIR")
  private @Nullable Path inbox;

  @Option(names = "--learner", paramLabel = "ID")
  private @Nullable String learner;

  @Option(names = "--exercises", paramLabel = "DIR")
  private @Nullable Path exercises;

  @Option(names = "--feedback", paramLabel = "DIR")
  private @Nullable Path feedback;

  @Option(names = "--course", paramLabel = "DIR")
  private @Nullable Path course;

  @Option(names = "--students", paramLabel = "FILE")
  private @Nullable Path students;

  @Option(names = "--masters", paramLabel = "DIR")
  private @Nullable Path masters;

  @Option(names = "--gradebook", paramLabel = "FILE|URL")
  private @Nullable String gradebook;

  @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
  private String bind = "127.0.0.1";

  @Option(names = "--allow-hidden")
  private boolean allowHidden;

  @Option(names = "--behind-proxy")
  private boolean behindProxy;

  @Option(names = "--tls-keystore", paramLabel = "FILE")
  private @Nullable Path tlsKeyStore;

  @Option(names = "--tls-certificate", paramLabel = "FILE")
  private @Nullable Path tlsCertificate;

  @Option(names = "--tls-key", paramLabel = "FILE")
  private @Nullable Path tlsKey;

  private @Nullable HubEnvironment hub;

  public StartVerb(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    TlsKey tls = tls();
    // With a port of its own it is not the server that a Hub has started, even if a Hub's session
    // is around it.
    hub = port == null ? HubEnvironment.of(System.getenv()).orElse(null) : null;
    InetAddress address = hub == null ? address(tls) : addressFor(hub);
    Path folder = WorkspaceFolder.of(workspace == null ? shownBy(hub) : workspace);
    try (WorkbenchServer server = listen(address, tls, folder);
        ServerArchive archive = new ServerArchive(home)) {
      Runtime.getRuntime().addShutdownHook(new Thread(archive::close, "next-start-stop"));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "server-stop"));
      console
          .out()
          .println(
              TEXTS.get("address", hub == null ? server.addressWithToken() : server.address()));
      console.out().println(TEXTS.get("workspace", folder));
      console.out().println(TEXTS.get("stop"));
      console.out().flush();
      if (!noBrowser && hub == null && !Browser.open(server.addressWithToken())) {
        console.out().println(TEXTS.get("no-browser"));
      }
      archive.makeLater();
      server.join();
    }
    return ExitCode.RAN.number();
  }

  /** A port that nobody named and that is taken is no reason to fail: the next one is taken, and said. */
  private WorkbenchServer listen(InetAddress address, @Nullable TlsKey tls, Path folder)
      throws IOException {
    int first = port == null ? USUAL_PORT : port;
    int last = port == null ? USUAL_PORT + PORTS_TRIED : first;
    if (hub != null) {
      // The Hub's proxy knows this one only.
      first = hub.port();
      last = first;
    }
    for (int candidate = first; ; candidate++) {
      try {
        WorkbenchServer server = WorkbenchServer.start(options(address, tls, folder, candidate));
        if (candidate > first) {
          console.err().println(TEXTS.get("other-port", first, candidate));
        }
        return server;
      } catch (IOException e) {
        if (!(rootOf(e) instanceof BindException)) {
          throw e;
        }
        if (candidate >= last) {
          throw Failure.badInput(TEXTS.problem(e, "SERVER-001", candidate));
        }
      }
    }
  }

  private ServerOptions options(
      InetAddress address, @Nullable TlsKey tls, Path folder, int candidate) {
    JupyterPaths jupyter = JupyterPaths.ofThisMachine();
    return new ServerOptions(
        home,
        home.folder().resolve("web"),
        folder,
        allowHidden,
        jupyter.userData().resolveSibling("ishizue"),
        jupyter.runtime(),
        jupyter.kernelPath(),
        address,
        candidate,
        behindProxy,
        tls,
        token(),
        IDLE_LIMIT,
        exercises == null
            ? List.of(home.exercises())
            : List.of(exercises.toAbsolutePath().normalize(), home.exercises()),
        inbox == null ? folder.resolve("submitted") : inbox.toAbsolutePath().normalize(),
        learner(),
        feedback == null
            ? folder.resolve("feedback")
            : feedback.toAbsolutePath().normalize(),
        course == null
            ? null
            : new Teaching(
                course.toAbsolutePath().normalize(),
                students,
                ExerciseFolders.root(masters, home),
                gradebook,
                GradingRun::isolated,
                Runtime.getRuntime().availableProcessors()),
        hub);
  }

  /** Who works here: as the command line, a hub or the system says. */
  private String learner() {
    String user = System.getenv("JUPYTERHUB_USER");
    if (learner != null) {
      return learner;
    }
    return user == null || user.isBlank() ? System.getProperty("user.name", "learner") : user;
  }

  /** From the environment where another program starts this one; the command line would show it to all. */
  private static Token token() {
    String given = System.getenv("ISHIZUE_TOKEN");
    return given == null || given.isBlank() ? Token.random() : Token.of(given);
  }

  /** The key that was named; null without. */
  private @Nullable TlsKey tls() {
    TlsKey key = null;
    if (tlsKeyStore != null) {
      String password = System.getenv("ISHIZUE_TLS_PASSWORD");
      key = TlsFiles.keyStore(tlsKeyStore, password == null ? "" : password);
    } else if (tlsCertificate != null && tlsKey != null) {
      key = TlsFiles.pem(tlsCertificate, tlsKey);
    } else if (tlsCertificate != null || tlsKey != null) {
      throw Failure.badInput(TEXTS.problem("SERVER-006"));
    }
    if (key != null && key.validUntil().isBefore(Instant.now())) {
      console.err().println(TEXTS.get("tls.expired", key.validUntil()));
    }
    return key;
  }

  private InetAddress address(@Nullable TlsKey tls) {
    InetAddress address;
    try {
      address = InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw Failure.badInput(TEXTS.problem(e, "SERVER-002", bind));
    }
    if (!address.isLoopbackAddress() && !behindProxy && tls == null) {
      throw Failure.badInput(TEXTS.problem("SERVER-003", bind));
    }
    return address;
  }

  /** Where the Hub's proxy will look for this server; a Hub's site is what keeps it from everybody else. */
  private static InetAddress addressFor(HubEnvironment hub) {
    String host = hub.service().getHost();
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw Failure.badInput(TEXTS.problem(e, "SERVER-002", host));
    }
  }

  private static @Nullable Path shownBy(@Nullable HubEnvironment hub) {
    String folder = hub == null ? null : hub.folder();
    return folder == null ? null : Path.of(folder);
  }

  private static Throwable rootOf(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null && !(root instanceof BindException)) {
      root = root.getCause();
    }
    return root;
  }
}
