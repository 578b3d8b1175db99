package org.ishizue.workbench.server.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.server.guard.Gate;
import org.ishizue.workbench.server.guard.Hosts;
import org.ishizue.workbench.server.guard.Refusal;
import org.ishizue.workbench.server.guard.Token;

/**
 * Stands before everything where a Hub has started this server: lets in whom the Hub lets in. A browser
 * without a cookie of ours is sent to the Hub, and comes back with a code that is exchanged for its token
 * (OAuth 2, authorization code); a program sends a token of the Hub's.
 *
 * @see <a href="https://jupyterhub.readthedocs.io/en/latest/reference/oauth.html">JupyterHub and OAuth</a>
 */
public final class HubGate extends Handler.Wrapper {
  private static final System.Logger LOG = System.getLogger(HubGate.class.getName());
  private static final Texts TEXTS = Texts.beside(HubGate.class);
  private static final String CALLBACK = "/oauth_callback";
  private static final String SESSION = "ishizue-hub";
  private static final String STATE = "ishizue-hub-state";

  /** The Hub's own cookie; another one after a logout. */
  private static final String HUB_SESSION = "jupyterhub-session-id";

  private static final int LOGIN_SECONDS = 600;

  private final HubEnvironment hub;
  private final HubApi api;
  private final HubSessions sessions;
  private final HubActivity activity;
  private final Hosts hosts;
  private final Refusal refusal;

  /** A gate for the Hub's users; it reports to the Hub that something is done here. */
  public HubGate(HubEnvironment hub, HubActivity activity, Hosts hosts, Refusal refusal) {
    this.hub = hub;
    this.api = new HubApi(hub);
    this.sessions = new HubSessions(api, Clock.systemUTC());
    this.activity = activity;
    this.hosts = hosts;
    this.refusal = refusal;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    if (origin != null && !hosts.isOwnOrigin(origin, request.getHeaders().get(HttpHeader.HOST))) {
      return refusal.write(request, response, callback, Refusal.Reason.ORIGIN);
    }
    String path = request.getHttpURI().getPath();
    boolean safe = Gate.SAFE_METHODS.contains(request.getMethod());
    if (Gate.OPEN_TO_ALL.contains(path) && safe) {
      return super.handle(request, response, callback);
    }
    try {
      if (path.equals(CALLBACK) && safe) {
        return comeBack(request, response, callback);
      }
      Optional<String> token = Gate.tokenInHeader(request);
      if (token.isPresent()) {
        return sessions.admits(token.get(), "")
            ? enter(request, response, callback)
            : refuse(request, response, callback, 403, "SERVER-072");
      }
      if (!sessions.admitsBrowser(cookie(request, SESSION), cookie(request, HUB_SESSION))) {
        return Gate.isNavigation(request)
            ? logIn(request, response, callback)
            : refuse(request, response, callback, 403, "SERVER-072");
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The Hub at " + hub.api() + " could not be asked: " + e);
      return refuse(request, response, callback, 503, "SERVER-071");
    }
    if (origin == null && !safe) {
      return refusal.write(request, response, callback, Refusal.Reason.ORIGIN);
    }
    return enter(request, response, callback);
  }

  private boolean enter(Request request, Response response, Callback callback) throws Exception {
    // A page that lies open asks all the time; that its user does something is another matter.
    if (!Gate.SAFE_METHODS.contains(request.getMethod()) || Gate.isNavigation(request)) {
      activity.now();
    }
    return super.handle(request, response, callback);
  }

  private boolean logIn(Request request, Response response, Callback callback) {
    HttpURI wanted = request.getHttpURI();
    String query = wanted.getQuery();
    String state = Token.randomHex();
    HubSessions.Login login = sessions.begin(
        state, hub.prefix() + wanted.getPath().substring(1) + (query == null ? "" : "?" + query));
    setCookie(request, response, STATE, state, LOGIN_SECONDS);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", hub.clientId());
    parameters.put("redirect_uri", hub.callback());
    parameters.put("response_type", "code");
    parameters.put("state", state);
    parameters.put("code_challenge", challenge(login.verifier()));
    parameters.put("code_challenge_method", "S256");
    return redirect(response, callback, hub.authorize() + "?" + HubApi.encode(parameters));
  }

  private boolean comeBack(Request request, Response response, Callback callback)
      throws IOException, InterruptedException {
    Fields query = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    String state = query.getValue("state");
    String code = query.getValue("code");
    if (state == null || code == null || !state.equals(cookie(request, STATE))) {
      return refuse(request, response, callback, 403, "SERVER-073");
    }
    Optional<HubSessions.Login> login = sessions.end(state);
    Optional<String> token =
        login.isEmpty() ? Optional.empty() : api.tokenFor(code, login.get().verifier());
    if (login.isEmpty() || token.isEmpty()) {
      return refuse(request, response, callback, 403, "SERVER-073");
    }
    if (!sessions.admits(token.get(), cookie(request, HUB_SESSION))) {
      return refuse(request, response, callback, 403, "SERVER-072");
    }
    setCookie(request, response, STATE, "", 0);
    setCookie(request, response, SESSION, sessions.keep(token.get()), -1);
    return redirect(response, callback, login.get().next());
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** Lax, not Strict: whoever follows a link from a course's site comes in as well. */
  private void setCookie(
      Request request, Response response, String name, String value, int seconds) {
    String protocol = request.getHeaders().get("X-Forwarded-Proto");
    boolean secure = protocol != null && protocol.split(",", 2)[0].strip().equals("https");
    Response.addCookie(
        response,
        HttpCookie.build(name, value)
            .path(hub.prefix())
            .httpOnly(true)
            .secure(secure)
            .sameSite(HttpCookie.SameSite.LAX)
            .maxAge(seconds)
            .build());
  }

  private static boolean redirect(Response response, Callback callback, String location) {
    response.setStatus(302);
    response.getHeaders().put(HttpHeader.LOCATION, location);
    response.getHeaders().put("Cache-Control", "no-store");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    callback.succeeded();
    return true;
  }

  private boolean refuse(
      Request request, Response response, Callback callback, int status, String code) {
    String message = String.valueOf(TEXTS.problem(code).getMessage());
    return refusal.write(request, response, callback, status, message);
  }

  private static String cookie(Request request, String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
