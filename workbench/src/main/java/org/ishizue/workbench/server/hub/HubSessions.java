package org.ishizue.workbench.server.hub;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ishizue.workbench.server.guard.Token;
import org.jspecify.annotations.Nullable;

/**
 * Who has logged in at the Hub: browsers, by a secret of ours that stands for their token, and what the Hub
 * has lately said of each token. Thread-safe.
 */
final class HubSessions {
  /** As long as the Hub's own servers believe what it said. */
  private static final Duration BELIEVED = Duration.ofMinutes(5);

  /** How long somebody may take to log in. */
  private static final Duration LOGIN = Duration.ofMinutes(10);

  private static final int MOST = 1_000;

  private record Verdict(boolean admitted, Instant until) {}

  /**
   * Somebody is on the way to the Hub and back.
   *
   * @param verifier shows the Hub that who exchanges the code is who began (RFC 7636)
   */
  record Login(String next, String verifier, Instant until) {}

  private final HubApi api;
  private final Clock clock;
  private final Map<String, String> tokens = bounded();
  private final Map<String, Verdict> verdicts = bounded();
  private final Map<String, Login> logins = bounded();

  HubSessions(HubApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * Begins a login.
   *
   * @param state to be brought back by browser and Hub alike
   */
  Login begin(String state, String next) {
    Login login = new Login(next, Token.randomHex(), clock.instant().plus(LOGIN));
    synchronized (logins) {
      logins.put(state, login);
    }
    return login;
  }

  /** The login of a browser that comes back; empty if it never began, or has been back. */
  Optional<Login> end(String state) {
    synchronized (logins) {
      Login login = logins.remove(state);
      return login == null || login.until.isBefore(clock.instant())
          ? Optional.empty()
          : Optional.of(login);
    }
  }

  /** Keeps a browser's token; returns the secret for its cookie. */
  String keep(String token) {
    String secret = Token.randomHex();
    synchronized (tokens) {
      tokens.put(secret, token);
    }
    return secret;
  }

  /**
   * Whether a browser may come in.
   *
   * @param hubSession the cookie that the Hub changes when its user logs out; empty without one
   */
  boolean admitsBrowser(String secret, String hubSession) throws IOException, InterruptedException {
    @Nullable String token;
    synchronized (tokens) {
      token = tokens.get(secret);
    }
    return token != null && admits(token, hubSession);
  }

  /** Whether a token lets somebody in; asked of the Hub now and then. */
  boolean admits(String token, String hubSession) throws IOException, InterruptedException {
    String key = token + " " + hubSession;
    synchronized (verdicts) {
      Verdict known = verdicts.get(key);
      if (known != null && known.until.isAfter(clock.instant())) {
        return known.admitted;
      }
    }
    boolean admitted = api.admits(token);
    synchronized (verdicts) {
      verdicts.put(key, new Verdict(admitted, clock.instant().plus(BELIEVED)));
    }
    return admitted;
  }

  /** The oldest are forgotten, so that nobody can fill the memory with them. */
  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
      }
    };
  }
}
