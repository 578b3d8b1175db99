package org.ishizue.workbench.server.http;

import java.io.IOException;

/** Answers the calls of one route. */
public interface Endpoint {
  /**
   * Answers a call, on a thread that may wait.
   *
   * @throws HttpProblem what the client did wrong, or asks for in vain
   */
  Answer answer(Call call) throws IOException, InterruptedException;
}
