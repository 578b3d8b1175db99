package org.ishizue.workbench.server.guard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Stands before everything: who may ask this server at all. Checks the name that was called, the page that
 * calls, and the token or the cookie; an address with the token is exchanged for the cookie at once, so
 * that the token does not stay in the address bar.
 */
public final class Gate extends Handler.Wrapper {
  /** What answers anybody: the version, as Jupyter does, and the page's icon. */
  public static final Set<String> OPEN_TO_ALL = Set.of("/api", "/favicon.ico");

  public static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Token token;
  private final Hosts hosts;
  private final boolean secure;
  private final Refusal refusal;

  /**
   * A gate.
   *
   * @param secure whether browsers reach this server by HTTPS only
   */
  public Gate(Token token, Hosts hosts, boolean secure, Refusal refusal) {
    this.token = token;
    this.hosts = hosts;
    this.secure = secure;
    this.refusal = refusal;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (!hosts.isOurs(host)) {
      return refusal.write(request, response, callback, Refusal.Reason.HOST);
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null && !hosts.isOwnOrigin(origin, host)) {
      return refusal.write(request, response, callback, Refusal.Reason.ORIGIN);
    }
    String path = request.getHttpURI().getPath();
    if (OPEN_TO_ALL.contains(path) && SAFE_METHODS.contains(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    Optional<String> inAddress = tokenInAddress(request);
    if (inAddress.filter(token::isToken).isPresent() && isNavigation(request)) {
      return exchange(request, response, callback);
    }
    if (inAddress.filter(token::isToken).isPresent() || hasTokenHeader(request)) {
      return super.handle(request, response, callback);
    }
    if (!hasCookie(request)) {
      return refusal.write(request, response, callback, Refusal.Reason.TOKEN);
    }
    // A browser says where a request that changes something comes from; the cookie alone is not
    // enough.
    if (origin == null && !SAFE_METHODS.contains(request.getMethod())) {
      return refusal.write(request, response, callback, Refusal.Reason.ORIGIN);
    }
    return super.handle(request, response, callback);
  }

  /** The name of the cookie: browsers do not keep the cookies of two ports apart. */
  public static String cookieName(int port) {
    return "ishizue-" + port;
  }

  private boolean exchange(Request request, Response response, Callback callback) {
    Map<String, String> attributes = Map.of(
        HttpCookie.PATH_ATTRIBUTE,
        "/",
        HttpCookie.HTTP_ONLY_ATTRIBUTE,
        "true",
        HttpCookie.SAME_SITE_ATTRIBUTE,
        HttpCookie.SameSite.STRICT.getAttributeValue(),
        HttpCookie.SECURE_ATTRIBUTE,
        Boolean.toString(secure));
    Response.addCookie(
        response, HttpCookie.from(cookieName(portOf(request)), token.cookie(), attributes));
    response.getHeaders().put("Cache-Control", "no-store");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    response.setStatus(302);
    response.getHeaders().put(HttpHeader.LOCATION, addressWithoutToken(request));
    callback.succeeded();
    return true;
  }

  private static int portOf(Request request) {
    return Request.getServerPort(request);
  }

  private static String addressWithoutToken(Request request) {
    StringBuilder address = new StringBuilder(request.getHttpURI().getPath());
    char separator = '?';
    for (Fields.Field field : Request.extractQueryParameters(request, StandardCharsets.UTF_8)) {
      if (!field.getName().equals("token")) {
        for (String value : field.getValues()) {
          address
              .append(separator)
              .append(encode(field.getName()))
              .append('=')
              .append(encode(value));
          separator = '&';
        }
      }
    }
    return address.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> tokenInAddress(Request request) {
    Fields fields = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    return Optional.ofNullable(fields.getValue("token"));
  }

  private boolean hasTokenHeader(Request request) {
    return tokenInHeader(request).filter(token::isToken).isPresent();
  }

  /** The token that a program sends along: {@code token …} as Jupyter's clients do, or {@code Bearer …}. */
  public static Optional<String> tokenInHeader(Request request) {
    String header = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (header == null) {
      return Optional.empty();
    }
    List<String> words = List.of(header.trim().split(" +", 2));
    boolean known = words.size() == 2
        && (words.get(0).equalsIgnoreCase("token") || words.get(0).equalsIgnoreCase("bearer"));
    return known ? Optional.of(words.get(1)) : Optional.empty();
  }

  private boolean hasCookie(Request request) {
    String name = cookieName(portOf(request));
    return Request.getCookies(request).stream()
        .anyMatch(cookie -> cookie.getName().equals(name) && token.isCookie(cookie.getValue()));
  }

  /** A person's browser that opens a page, and no program that asks for data. */
  public static boolean isNavigation(Request request) {
    String path = request.getHttpURI().getPath();
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    return request.getMethod().equals("GET")
        && !path.startsWith("/api/")
        && accept != null
        && accept.contains("text/html");
  }
}
