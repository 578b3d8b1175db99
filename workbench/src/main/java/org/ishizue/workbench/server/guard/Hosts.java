package org.ishizue.workbench.server.guard;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which names of this server a request may use. On the loopback address only names of this machine are
 * right: a page of somebody else's whose name suddenly leads here (DNS rebinding) has another one.
 */
public final class Hosts {
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final boolean loopback;

  /**
   * The names for a server.
   *
   * @param bound the address it listens on
   * @param behindProxy whether browsers know it by a proxy's name
   */
  public Hosts(InetAddress bound, boolean behindProxy) {
    this.loopback = bound.isLoopbackAddress() && !behindProxy;
  }

  /** Whether a {@code Host} header names this server. */
  public boolean isOurs(@Nullable String host) {
    return host != null && !host.isBlank() && (!loopback || LOCAL.contains(name(host)));
  }

  /**
   * Whether a page may talk to this server: only one of its own.
   *
   * @param origin as in the header, such as {@code http://localhost:8888}; {@code null} in a sandbox
   * @param host the name and port that the request was sent to
   */
  public boolean isOwnOrigin(String origin, @Nullable String host) {
    if (host == null) {
      return false;
    }
    try {
      URI uri = URI.create(origin);
      String authority = uri.getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    int colon = lower.lastIndexOf(':');
    boolean hasPort = colon > 0
        && lower.indexOf(']', colon) < 0
        && colon == lower.indexOf(':', lower.indexOf(']') + 1);
    return hasPort ? lower.substring(0, colon) : lower;
  }
}
