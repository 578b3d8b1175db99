package org.ishizue.kernel.uservm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.ishizue.runtime.agent.AgentLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class DoorTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void the_agent_comes_in_by_a_unix_domain_socket() throws Exception {
    try (Door door = Door.in(folder)) {
      assertThat(door.address()).isEqualTo(folder.resolve("vm.sock").toString());
      assertThat(talk(door)).isEqualTo("ready");
    }
  }

  @Test
  void the_agent_comes_in_by_a_loopback_port() throws Exception {
    try (Door door = Door.onLoopback(folder)) {
      assertThat(talk(door)).isEqualTo("ready");
    }
  }

  @Test
  void who_does_not_know_the_secret_is_sent_away_and_the_agent_still_comes_in() throws Exception {
    try (Door door = Door.onLoopback(folder)) {
      int port = Integer.parseInt(door.address().split(":", 3)[1]);
      try (SocketChannel stranger =
          SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
        stranger.write(ByteBuffer.wrap(new byte[AgentLink.SECRET_BYTES]));
        CompletableFuture<SocketChannel> guest = accepted(door);
        assertThat(stranger.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        try (SocketChannel agent = AgentLink.connect(door.address());
            SocketChannel let = guest.get(10, TimeUnit.SECONDS)) {
          assertThat(let.getRemoteAddress()).isEqualTo(agent.getLocalAddress());
        }
      }
    }
  }

  private static String talk(Door door) throws Exception {
    CompletableFuture<SocketChannel> guest = accepted(door);
    try (SocketChannel agent = AgentLink.connect(door.address());
        SocketChannel let = guest.get(10, TimeUnit.SECONDS)) {
      agent.write(ByteBuffer.wrap("ready".getBytes(UTF_8)));
      ByteBuffer heard = ByteBuffer.allocate(5);
      while (heard.hasRemaining()) {
        assertThat(let.read(heard)).isPositive();
      }
      return new String(heard.array(), UTF_8);
    }
  }

  private static CompletableFuture<SocketChannel> accepted(Door door) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return door.accept();
      } catch (java.io.IOException e) {
        throw new CompletionException(e);
      }
    });
  }
}
