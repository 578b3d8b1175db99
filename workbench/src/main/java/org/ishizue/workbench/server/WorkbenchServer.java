package org.ishizue.workbench.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.submit.Submit;
import org.ishizue.jupyter.kernelspec.KernelSpecs;
import org.ishizue.workbench.marks.CourseBook;
import org.ishizue.workbench.server.contents.Contents;
import org.ishizue.workbench.server.contents.ContentsRoutes;
import org.ishizue.workbench.server.contents.Trust;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.course.CourseRoutes;
import org.ishizue.workbench.server.course.ExerciseRoutes;
import org.ishizue.workbench.server.course.ExerciseShelf;
import org.ishizue.workbench.server.course.FeedbackFiles;
import org.ishizue.workbench.server.course.UploadRoutes;
import org.ishizue.workbench.server.guard.Gate;
import org.ishizue.workbench.server.guard.Hosts;
import org.ishizue.workbench.server.guard.Prefix;
import org.ishizue.workbench.server.guard.Refusal;
import org.ishizue.workbench.server.guard.TlsKey;
import org.ishizue.workbench.server.guard.Token;
import org.ishizue.workbench.server.http.Dispatcher;
import org.ishizue.workbench.server.http.Routes;
import org.ishizue.workbench.server.hub.HubActivity;
import org.ishizue.workbench.server.hub.HubEnvironment;
import org.ishizue.workbench.server.hub.HubGate;
import org.ishizue.workbench.server.instructor.GradingRoutes;
import org.ishizue.workbench.server.instructor.InstructorRoutes;
import org.ishizue.workbench.server.instructor.MarksRoutes;
import org.ishizue.workbench.server.kernels.KernelRoutes;
import org.ishizue.workbench.server.lab.EventSocket;
import org.ishizue.workbench.server.lab.ServerRoutes;
import org.ishizue.workbench.server.lab.SettingsRoutes;
import org.ishizue.workbench.server.lab.TranslationRoutes;
import org.ishizue.workbench.server.lab.Translations;
import org.ishizue.workbench.server.lab.WorkspaceRoutes;
import org.ishizue.workbench.server.page.PageRoutes;
import org.ishizue.workbench.server.page.WebFiles;
import org.jspecify.annotations.Nullable;

/**
 * The server of the workbench: the course's pages, and Jupyter's REST and WebSocket API for the notebook
 * editor in them and for every other client of Jupyter's.
 */
public final class WorkbenchServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WorkbenchServer.class.getName());

  /** Set on what is data; pages set their own policy. */
  private static Map<String, String> headers(String base) {
    return Map.of(
        "Content-Security-Policy",
        "frame-ancestors 'self'; report-uri " + base
            + "api/security/csp-report; default-src 'none'",
        "X-Content-Type-Options",
        "nosniff",
        "Referrer-Policy",
        "no-referrer");
  }

  private static final int THREADS = 64;
  private static final int IDLE_THREAD_MS = 60_000;
  private static final long MAX_MESSAGE_BYTES = 256L << 20;

  private final ServerOptions options;
  private final Server server;
  private final ServerConnector connector;
  private final KernelRoutes kernels;
  private final SettingsRoutes settings;
  private final TranslationRoutes words;
  private final @Nullable GradingRoutes grading;
  private final @Nullable HubActivity activity;

  private WorkbenchServer(ServerOptions options) throws IOException {
    this.options = options;
    Workspace workspace = Workspace.in(options.workspace(), options.allowHidden());
    WebFiles web = new WebFiles(options.web());
    Translations translations = new Translations(web.json("translations-ja.json"));
    Contents contents =
        new Contents(workspace, Trust.in(options.data().resolve("trusted-notebooks")));
    kernels = new KernelRoutes(
        options.home(),
        new KernelSpecs(options.kernelPath()),
        workspace,
        options.runtime(),
        options.idleLimit(),
        Map.of(
            "ISHIZUE_EXERCISES",
            options.exercises().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator))),
        options.base());

    Routes routes = new Routes();
    new ContentsRoutes(contents).addTo(routes);
    kernels.addTo(routes);
    new ServerRoutes(kernels, workspace).addTo(routes);
    settings = new SettingsRoutes(web.plugins(), options.data().resolve("settings"), translations);
    settings.addTo(routes);
    words = new TranslationRoutes(translations);
    words.addTo(routes);
    new WorkspaceRoutes(options.data().resolve("workspaces")).addTo(routes);
    new CourseRoutes(options.home(), contents).addTo(routes);
    new ExerciseRoutes(
            new ExerciseShelf(options.exercises()),
            contents,
            new Submit(options.inbox(), options.learner(), Clock.systemUTC()),
            new FeedbackFiles(options.feedback(), options.learner()))
        .addTo(routes);
    ServerOptions.Teaching teaching = options.teaching();
    if (teaching != null) {
      new InstructorRoutes(teaching, new ExerciseShelf(options.exercises()), options.inbox())
          .addTo(routes);
      CourseBook book = CourseBook.of(
          new CourseFolder(teaching.folder()),
          teaching.masters(),
          teaching.students(),
          teaching.gradebook());
      new MarksRoutes(book, options.learner(), Clock.systemUTC()).addTo(routes);
      grading = new GradingRoutes(options.home(), book, teaching.level(), teaching.jobs());
      grading.addTo(routes);
    } else {
      grading = null;
    }
    new UploadRoutes(workspace).addTo(routes);
    web.addTo(routes);
    new PageRoutes(web, teaching != null, options.base()).addTo(routes);

    server = new Server(threads());
    connector = connector();
    server.addConnector(connector);
    HubEnvironment hub = options.hub();
    activity = hub == null ? null : new HubActivity(hub, kernels::lastActivity);
    Prefix prefix = new Prefix(options.base());
    Handler.Wrapper gate = gate();
    gate.setHandler(webSockets(new Dispatcher(routes, headers(options.base()), options.base())));
    prefix.setHandler(gate);
    server.setHandler(prefix);
  }

  private Handler.Wrapper gate() {
    HubEnvironment hub = options.hub();
    Hosts hosts = new Hosts(options.address(), options.behindProxy() || hub != null);
    boolean secure = options.behindProxy() || options.tls() != null;
    return hub != null && activity != null
        ? new HubGate(hub, activity, hosts, new Refusal())
        : new Gate(options.token(), hosts, secure, new Refusal());
  }

  /**
   * Begins, beside everything else, to load what a server takes longest to load. Jetty asks for every locale that there is, the token
   * for random numbers.
   */
  public static void loadAhead() {
    for (Runnable each : List.<Runnable>of(() -> MimeTypes.DEFAULTS.getMimeMap(), Token::random)) {
      Thread thread = new Thread(each, "server-classes");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /**
   * Starts a server.
   *
   * @throws IOException if the port is taken or a folder cannot be used
   */
  public static WorkbenchServer start(ServerOptions options) throws IOException {
    WorkbenchServer started = new WorkbenchServer(options);
    try {
      started.server.start();
      started.prepare();
      if (started.activity != null) {
        started.activity.start();
      }
      return started;
    } catch (IOException e) {
      started.close();
      throw e;
    } catch (Exception e) {
      started.close();
      throw new IOException("The server could not be started: " + e.getMessage(), e);
    }
  }

  /** Makes ready, beside everything else, what the editor would wait for. */
  private void prepare() {
    Thread thread = new Thread(
        () -> {
          try {
            settings.prepare();
            words.prepare();
          } catch (IOException e) {
            // The page that asks for them will be told.
            LOG.log(System.Logger.Level.DEBUG, "Settings could not be prepared", e);
          }
        },
        "server-prepare");
    thread.setDaemon(true);
    thread.start();
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** The address without the token. */
  public String address() {
    String scheme = options.tls() == null ? "http" : "https";
    String host = host();
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port()
        + options.base();
  }

  /** Another computer can do nothing with "all addresses of this one"; its name leads here. */
  private String host() {
    if (options.address().isAnyLocalAddress()) {
      try {
        return InetAddress.getLocalHost().getCanonicalHostName();
      } catch (UnknownHostException hasNoName) {
        return "localhost";
      }
    }
    return options.address().getHostAddress();
  }

  /** The address that lets its user in. */
  public String addressWithToken() {
    return address() + "?token=" + options.token().value();
  }

  /** Waits until the server has ended. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops listening and ends all kernels. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "The server did not stop as it should", e);
    } finally {
      if (grading != null) {
        grading.close();
      }
      if (activity != null) {
        activity.close();
      }
      kernels.close();
    }
  }

  private static QueuedThreadPool threads() {
    // With a queue of its own choice Jetty asks the JVM's management for it, which takes 40 ms.
    QueuedThreadPool threads =
        new QueuedThreadPool(THREADS, 2, IDLE_THREAD_MS, new LinkedBlockingQueue<>());
    threads.setName("server");
    threads.setDaemon(true);
    return threads;
  }

  private ServerConnector connector() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    // A path of the contents API is one name to its client, slashes and all.
    configuration.setUriCompliance(UriCompliance.DEFAULT.with(
        "contents",
        UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
        UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
        UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
    TlsKey tls = options.tls();
    if (tls != null) {
      // A certificate may have other names than the one that somebody calls it by.
      configuration.addCustomizer(new SecureRequestCustomizer(false));
    }
    ConnectionFactory http = new HttpConnectionFactory(configuration);
    ServerConnector made = tls == null
        ? new ServerConnector(server, 1, 1, http)
        : new ServerConnector(
            server, 1, 1, AbstractConnectionFactory.getFactories(context(tls), http));
    made.setHost(options.address().getHostAddress());
    made.setPort(options.port());
    return made;
  }

  private static SslContextFactory.Server context(TlsKey tls) {
    try {
      return tls.context();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK cannot hold this key", e);
    }
  }

  private WebSocketUpgradeHandler webSockets(Handler next) {
    WebSocketUpgradeHandler upgrade = WebSocketUpgradeHandler.from(server, this::configure);
    upgrade.setHandler(next);
    return upgrade;
  }

  private void configure(ServerWebSocketContainer container) {
    // A page that looks at a kernel may be silent for days.
    container.setIdleTimeout(Duration.ZERO);
    container.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
    container.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
    container.setMaxFrameSize(MAX_MESSAGE_BYTES);
    container.addMapping(
        "regex|" + KernelRoutes.CHANNELS.pattern(), (request, response, callback) -> {
          Object socket = kernels.connect(request, response);
          if (socket == null) {
            callback.succeeded();
          }
          return socket;
        });
    container.addMapping(EventSocket.PATH, (request, response, callback) -> new EventSocket());
  }
}
