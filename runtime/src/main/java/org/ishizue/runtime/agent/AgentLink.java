package org.ishizue.runtime.agent;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the user VM reaches its kernel. */
public final class AgentLink {
  /** So long is the secret that a loopback connection begins with. */
  public static final int SECRET_BYTES = 32;

  private static final String LOOPBACK = "loopback:";

  private AgentLink() {}

  /** The address of a loopback port, which is let in with the content of a file. */
  public static String loopback(int port, Path secret) {
    return LOOPBACK + port + ":" + secret;
  }

  /**
   * Connects to the kernel.
   *
   * @param address the path of a Unix domain socket, or one of {@link #loopback}
   */
  public static SocketChannel connect(String address) throws IOException {
    if (!address.startsWith(LOOPBACK)) {
      SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
      socket.connect(UnixDomainSocketAddress.of(Path.of(address)));
      return socket;
    }
    String[] parts = address.split(":", 3);
    ByteBuffer secret = ByteBuffer.wrap(Files.readAllBytes(Path.of(parts[2])));
    SocketChannel socket = SocketChannel.open(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[1])));
    while (secret.hasRemaining()) {
      socket.write(secret);
    }
    return socket;
  }
}
