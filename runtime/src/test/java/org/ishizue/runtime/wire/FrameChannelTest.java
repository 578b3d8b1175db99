package org.ishizue.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrameChannelTest {
  @TempDir
  private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private FrameChannel near;

  @SuppressWarnings("NullAway.Init")
  private FrameChannel far;

  @BeforeEach
  void two_ends() throws IOException {
    var address = UnixDomainSocketAddress.of(folder.resolve("s"));
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      near = new FrameChannel(SocketChannel.open(address), FrameChannel.MAX_FRAME_BYTES);
      far = new FrameChannel(server.accept(), FrameChannel.MAX_FRAME_BYTES);
    }
  }

  @AfterEach
  void close() throws IOException {
    near.close();
    far.close();
  }

  @Test
  void frames_arrive_whole_and_in_order() throws IOException {
    send("one");
    send("two");
    assertThat(received()).isEqualTo("one");
    assertThat(received()).isEqualTo("two");
  }

  @Test
  void an_interrupted_thread_can_send_and_stays_interrupted() throws IOException {
    Thread.currentThread().interrupt();
    send("still here");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(received()).isEqualTo("still here");
    send("and again");
    assertThat(received()).isEqualTo("and again");
  }

  @Test
  void sending_to_nobody_is_an_exception_and_no_endless_wait() throws IOException {
    far.close();
    assertThatThrownBy(() -> {
          for (int i = 0; i < 1000; i++) {
            send("x".repeat(10_000));
          }
        })
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> send("after that")).isInstanceOf(IOException.class);
    assertThatThrownBy(near::receive).isInstanceOf(EOFException.class);
  }

  private void send(String text) throws IOException {
    near.send(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String received() throws IOException {
    return new String(far.receive(), StandardCharsets.UTF_8);
  }
}
