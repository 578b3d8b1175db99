package org.ishizue.workbench.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ishizue.workbench.cli.Home;
import org.ishizue.workbench.server.guard.Token;

/**
 * How a server is to run.
 *
 * @param home the distribution
 * @param web the built page
 * @param workspace the folder that pages see
 * @param data where this program keeps what is its own: settings, what is trusted
 * @param runtime where connection files of kernels are written
 * @param kernelPath where kernelspecs are looked for
 * @param address to listen on
 * @param port to listen on; 0 for any
 * @param behindProxy whether browsers reach it by HTTPS, through another program
 * @param idleLimit a kernel that nobody looks at and that does nothing is ended after this
 */
public record ServerOptions(
    Home home,
    Path web,
    Path workspace,
    Path data,
    Path runtime,
    List<Path> kernelPath,
    InetAddress address,
    int port,
    boolean behindProxy,
    Token token,
    Duration idleLimit) {
  public ServerOptions {
    kernelPath = List.copyOf(kernelPath);
  }
}
