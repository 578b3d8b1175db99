package org.ishizue.kernel.uservm;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Starts a learner's VM shut in: in a sandbox, or under other limits. Such a VM serves once: it is not debugged,
 * and no other takes its place when it ends.
 */
public interface Enclosure {
  /**
   * Starts the process, whose agent connects to the socket.
   *
   * @param socket the kernel's Unix domain socket
   * @throws IOException if it cannot be started
   */
  Process start(Path socket) throws IOException;

  /** No frame that comes from it may be longer (bytes). */
  int maxFrameBytes();
}
