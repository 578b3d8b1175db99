package org.ishizue.workbench.server.guard;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes off the part of a path that leads to this server on a site that has others too, such as {@code
 * /user/tanaka/} under JupyterHub. What comes behind it does not know of it.
 */
public final class Prefix extends Handler.Wrapper {
  private final String base;

  /**
   * A prefix.
   *
   * @param base begins and ends with a slash
   */
  public Prefix(String base) {
    this.base = base;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    if (path.startsWith(base)) {
      return super.handle(
          new Behind(request, path.substring(base.length() - 1)), response, callback);
    }
    if (base.equals(path + "/")) {
      response.setStatus(302);
      response.getHeaders().put(HttpHeader.LOCATION, base);
    } else {
      response.setStatus(404);
    }
    callback.succeeded();
    return true;
  }

  /** The same request with the rest of its path. */
  private static final class Behind extends Request.Wrapper {
    private final HttpURI uri;

    Behind(Request request, String path) {
      super(request);
      uri = HttpURI.build(request.getHttpURI()).path(path).asImmutable();
    }

    @Override
    public HttpURI getHttpURI() {
      return uri;
    }
  }
}
