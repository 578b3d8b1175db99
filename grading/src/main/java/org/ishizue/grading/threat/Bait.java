package org.ishizue.grading.threat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.ishizue.grading.sandbox.Folders;

/** What the attacks are after: files and sockets of this machine, outside the sandbox, with a word that tells. */
final class Bait implements AutoCloseable {
  private final Path folder;
  private final String word = UUID.randomUUID().toString();
  private final ServerSocket server;
  private final ServerSocketChannel unixServer;

  Bait() throws IOException {
    folder = Files.createTempDirectory("ishizue-threats");
    for (Path file : new Path[] {hiddenChecks(), otherSubmission(), gradebook()}) {
      Files.writeString(file, word);
    }
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    unixServer = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    unixServer.bind(UnixDomainSocketAddress.of(unixSocket()));
    Thread greeter = new Thread(this::greet, "bait");
    greeter.setDaemon(true);
    greeter.start();
  }

  Path folder() {
    return folder;
  }

  /** Nowhere but in the files. */
  String word() {
    return word;
  }

  Path hiddenChecks() {
    return folder.resolve("hidden.json");
  }

  Path otherSubmission() {
    return folder.resolve("other.ipynb");
  }

  Path gradebook() {
    return folder.resolve("gradebook.db");
  }

  Path unixSocket() {
    return folder.resolve("service.sock");
  }

  int port() {
    return server.getLocalPort();
  }

  boolean gradebookIsUntouched() {
    try {
      return Files.readString(gradebook()).equals(word);
    } catch (IOException e) {
      return false;
    }
  }

  private void greet() {
    try {
      while (true) {
        try (Socket client = server.accept()) {
          client.getOutputStream().write(word.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException closed) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    unixServer.close();
    Folders.delete(folder);
  }
}
