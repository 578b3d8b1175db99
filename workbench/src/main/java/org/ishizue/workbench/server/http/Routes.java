package org.ishizue.workbench.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * Which endpoint answers what. In a pattern {@code {id}} stands for one part of the path and {@code
 * {path*}} for any number of them; of two patterns that fit, the one that was added first counts.
 */
public final class Routes {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\*?)\\}");

  private record Route(String method, Pattern pattern, List<String> names, Endpoint endpoint) {}

  /** An endpoint and the call that it is to answer. */
  public record Match(Endpoint endpoint, Call call) {}

  private final List<Route> routes = new ArrayList<>();

  /** Adds a route; the pattern begins with a slash. Returns these routes. */
  public Routes add(String method, String pattern, Endpoint endpoint) {
    StringBuilder regex = new StringBuilder();
    List<String> names = new ArrayList<>();
    Matcher variables = VARIABLE.matcher(pattern);
    int done = 0;
    while (variables.find()) {
      String literal = pattern.substring(done, variables.start());
      boolean many = !variables.group(2).isEmpty();
      // The slash before {path*} goes with it: /api/contents is the same as /api/contents/.
      if (many && literal.endsWith("/")) {
        literal = literal.substring(0, literal.length() - 1);
      }
      regex.append(Pattern.quote(literal)).append(many ? "(?:/(.*?))?" : "([^/]+)");
      names.add(variables.group(1));
      done = variables.end();
    }
    regex.append(Pattern.quote(pattern.substring(done))).append("/?");
    routes.add(new Route(method, Pattern.compile(regex.toString()), List.copyOf(names), endpoint));
    return this;
  }

  /**
   * The endpoint for a request; a HEAD is answered as a GET.
   *
   * @throws HttpProblem 405 if the path is known but not with this method
   */
  public Optional<Match> find(Request request) {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    String path = String.valueOf(request.getHttpURI().getPath());
    boolean pathIsKnown = false;
    for (Route route : routes) {
      Matcher matcher = route.pattern.matcher(path);
      if (!matcher.matches()) {
        continue;
      }
      pathIsKnown = true;
      if (route.method.equals(method)) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < route.names.size(); i++) {
          String value = matcher.group(i + 1);
          variables.put(route.names.get(i), value == null ? "" : Call.decode(value));
        }
        return Optional.of(new Match(route.endpoint, new Call(request, variables)));
      }
    }
    if (pathIsKnown) {
      throw new HttpProblem(405, "Method Not Allowed");
    }
    return Optional.empty();
  }
}
