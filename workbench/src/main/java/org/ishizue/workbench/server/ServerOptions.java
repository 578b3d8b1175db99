package org.ishizue.workbench.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.ishizue.grading.result.Level;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.guard.TlsKey;
import org.ishizue.workbench.server.guard.Token;
import org.ishizue.workbench.server.hub.HubEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * How a server is to run.
 *
 * @param home the distribution
 * @param web the built page
 * @param workspace the folder that pages see
 * @param allowHidden whether pages also see its hidden files
 * @param data where this program keeps what is its own: settings, what is trusted
 * @param runtime where connection files of kernels are written
 * @param kernelPath where kernelspecs are looked for
 * @param address to listen on
 * @param port to listen on; 0 for any
 * @param behindProxy whether browsers reach it by HTTPS, through another program
 * @param tls the key for HTTPS of its own; null without
 * @param idleLimit a kernel that nobody looks at and that does nothing is ended after this
 * @param exercises where the released exercises are, the first folder first
 * @param inbox where exercises are handed in
 * @param learner who hands them in
 * @param feedback where feedback on what was handed in comes to
 * @param teaching the course whose instructor works here; null for a learner
 * @param hub the Hub that has started this server; null without
 */
public record ServerOptions(
    Home home,
    Path web,
    Path workspace,
    boolean allowHidden,
    Path data,
    Path runtime,
    List<Path> kernelPath,
    InetAddress address,
    int port,
    boolean behindProxy,
    @Nullable TlsKey tls,
    Token token,
    Duration idleLimit,
    List<Path> exercises,
    Path inbox,
    String learner,
    Path feedback,
    @Nullable Teaching teaching,
    @Nullable HubEnvironment hub) {
  /**
   * An instructor's course.
   *
   * @param folder with what was collected and graded
   * @param students the list of learners; null for those who handed in
   * @param masters the folder of the exercises with their solutions, by which submissions are graded
   * @param gradebook a file, or a URL of PostgreSQL's; null for the course's own
   * @param level at which submissions are graded; it fails where that cannot be
   * @param jobs how many submissions are graded at a time; at least 1
   */
  public record Teaching(
      Path folder,
      @Nullable Path students,
      Path masters,
      @Nullable String gradebook,
      Supplier<Level> level,
      int jobs) {}

  /** The path under which browsers see this server; it begins and ends with a slash. */
  public String base() {
    return hub == null ? "/" : hub.prefix();
  }

  public ServerOptions {
    kernelPath = List.copyOf(kernelPath);
    exercises = List.copyOf(exercises);
  }
}
