package org.ishizue.kernel.maven;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.AbstractTransporter;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.jspecify.annotations.Nullable;

/** Downloads with the JDK's own client, so that no other one has to come along. Never uploads. */
final class HttpTransporter extends AbstractTransporter {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(5);

  private final URI base;
  private final HttpClient client;
  private final @Nullable String authorization;

  /** A server's answer that is no file. */
  private static final class StatusException extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    StatusException(URI uri, int status) {
      super("HTTP " + status + " for " + uri.getPath());
      this.status = status;
    }
  }

  HttpTransporter(RepositorySystemSession session, RemoteRepository repository, URI base) {
    this.base = base;
    this.authorization = basic(AuthenticationContext.forRepository(session, repository));
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NORMAL);
    Proxy proxy = repository.getProxy();
    if (proxy == null) {
      builder.proxy(ProxySelector.getDefault());
    } else {
      builder.proxy(
          ProxySelector.of(InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort())));
      AuthenticationContext context = AuthenticationContext.forProxy(session, repository);
      if (context != null) {
        builder.authenticator(authenticator(context));
      }
    }
    this.client = builder.build();
  }

  private static @Nullable String basic(@Nullable AuthenticationContext context) {
    String user = context == null ? null : context.get(AuthenticationContext.USERNAME);
    if (context == null || user == null) {
      return null;
    }
    String both = user + ":" + context.get(AuthenticationContext.PASSWORD);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static Authenticator authenticator(AuthenticationContext context) {
    String user = String.valueOf(context.get(AuthenticationContext.USERNAME));
    char[] password =
        String.valueOf(context.get(AuthenticationContext.PASSWORD)).toCharArray();
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }

  @Override
  public int classify(Throwable error) {
    return error instanceof StatusException answer && (answer.status == 404 || answer.status == 410)
        ? ERROR_NOT_FOUND
        : ERROR_OTHER;
  }

  private HttpRequest.Builder request(URI location) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(location)).timeout(ANSWER);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request;
  }

  @Override
  protected void implPeek(PeekTask task) throws IOException, InterruptedException {
    HttpRequest request = request(task.getLocation())
        .method("HEAD", HttpRequest.BodyPublishers.noBody())
        .build();
    check(client.send(request, HttpResponse.BodyHandlers.discarding()));
  }

  @Override
  protected void implGet(GetTask task) throws Exception {
    HttpResponse<InputStream> response = client.send(
        request(task.getLocation()).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      check(response);
      long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      utilGet(task, body, true, length, false);
    }
  }

  private static void check(HttpResponse<?> response) throws StatusException {
    if (response.statusCode() != 200) {
      throw new StatusException(response.uri(), response.statusCode());
    }
  }

  @Override
  protected void implPut(PutTask task) {
    throw new UnsupportedOperationException("Nothing is uploaded");
  }

  @Override
  protected void implClose() {
    // The client ends with its last exchange.
  }
}
