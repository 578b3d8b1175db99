package org.ishizue.kernel.uservm;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.ishizue.runtime.agent.AgentLink;

/**
 * Where the learner's VM knocks: a Unix domain socket in a folder that only this user can enter. A system without such
 * sockets (Windows before 10 version 1803) has a loopback port instead, where only who knows the secret in
 * that folder is let in.
 */
final class Door implements Closeable {
  private static final int PATIENCE_MS = 5_000;

  private final ServerSocketChannel server;
  private final String address;
  private final byte[] secret;

  private Door(ServerSocketChannel server, String address, byte[] secret) {
    this.server = server;
    this.address = address;
    this.secret = secret;
  }

  /** A door in a folder that is this user's alone. */
  static Door in(Path folder) throws IOException {
    Path file = folder.resolve("vm.sock");
    ServerSocketChannel server;
    try {
      server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    } catch (UnsupportedOperationException noSuchSockets) {
      return onLoopback(folder);
    }
    server.bind(UnixDomainSocketAddress.of(file));
    return new Door(server, file.toString(), new byte[0]);
  }

  /** A door on a free loopback port, with its secret in the folder. */
  static Door onLoopback(Path folder) throws IOException {
    byte[] secret = new byte[AgentLink.SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    Path file = Files.write(folder.resolve("vm.secret"), secret);
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
    return new Door(server, AgentLink.loopback(port, file), secret);
  }

  /** What the learner's VM is told; for a Unix domain socket it is the path. */
  String address() {
    return address;
  }

  /** Waits for the learner's VM; whoever else comes is sent away. */
  SocketChannel accept() throws IOException {
    while (true) {
      SocketChannel socket = server.accept();
      if (secret.length == 0 || knows(socket)) {
        return socket;
      }
      socket.close();
    }
  }

  @SuppressWarnings("AddressSelection") // a port of this machine
  private boolean knows(SocketChannel socket) throws IOException {
    socket.socket().setSoTimeout(PATIENCE_MS);
    try {
      InputStream in = socket.socket().getInputStream();
      return MessageDigest.isEqual(in.readNBytes(secret.length), secret);
    } catch (java.net.SocketTimeoutException silent) {
      return false;
    } finally {
      socket.socket().setSoTimeout(0);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
