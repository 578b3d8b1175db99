package org.ishizue.jupyter.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.jupyter.wire.ConnectionFile;
import org.ishizue.jupyter.wire.Signer;

/** Makes connections for kernels that are yet to be started. */
public final class Ports {
  private static final int CHANNELS = 5;

  private Ports() {}

  /**
   * A connection on five loopback ports that are free now, with a new key. Another program can take a
   * port before the kernel does; who starts kernels tries again then.
   *
   * @param kernelName the kernelspec's name
   */
  public static ConnectionFile newConnection(String kernelName) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    List<ServerSocket> held = new ArrayList<>();
    try {
      // All five are held at once: else the system could give the same port twice.
      for (int i = 0; i < CHANNELS; i++) {
        held.add(new ServerSocket(0, 1, loopback));
      }
      return new ConnectionFile(
          "tcp",
          loopback.getHostAddress(),
          held.get(0).getLocalPort(),
          held.get(1).getLocalPort(),
          held.get(2).getLocalPort(),
          held.get(3).getLocalPort(),
          held.get(4).getLocalPort(),
          Signer.SCHEME,
          newKey(),
          kernelName);
    } catch (IOException e) {
      throw new UncheckedIOException("the system gives no free port on " + loopback, e);
    } finally {
      for (ServerSocket socket : held) {
        release(socket);
      }
    }
  }

  private static String newKey() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    StringBuilder hex = new StringBuilder(64);
    for (byte b : secret) {
      hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
    }
    return hex.toString();
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      Log.warning("a port was not released", e);
    }
  }
}
