package org.ishizue.workbench.server.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.ishizue.jupyter.channel.Channel;
import org.junit.jupiter.api.Test;

final class FramesTest {
  private static final Parts MESSAGE = new Parts(
      Channel.SHELL,
      List.of(
          utf8("{\"msg_id\": \"1\",  \"msg_type\":\"comm_msg\"}"),
          utf8("{}"),
          utf8("{\"雨\":1.50}"),
          utf8("{\"a\":\"\\u0000\"}"),
          new byte[] {0, 1, (byte) 0xff},
          new byte[0]));

  @Test
  void the_new_subprotocol_keeps_every_byte() throws BadFrameException {
    Frames frames = new V1Frames();
    Frames.Binary frame = (Frames.Binary) frames.encode(MESSAGE);
    Parts read = frames.decode(frame.bytes());
    assertThat(read.channel()).isEqualTo(Channel.SHELL);
    assertThat(read.all()).usingRecursiveComparison().isEqualTo(MESSAGE.all());
  }

  @Test
  void the_older_subprotocol_sets_the_parts_into_its_json_as_they_are() throws BadFrameException {
    Frames frames = new DefaultFrames();
    Parts withoutBuffers = new Parts(Channel.SHELL, MESSAGE.all().subList(0, 4));
    Frames.Text frame = (Frames.Text) frames.encode(withoutBuffers);
    assertThat(frame.text())
        .contains("\"header\":{\"msg_id\": \"1\",  \"msg_type\":\"comm_msg\"}")
        .contains(
            "\"metadata\":{\"雨\":1.50}", "\"channel\":\"shell\"", "\"msg_type\":\"comm_msg\"");
    assertThat(frames.decode(frame.text()).type()).isEqualTo("comm_msg");
  }

  @Test
  void the_older_subprotocol_keeps_buffers() throws BadFrameException {
    Frames frames = new DefaultFrames();
    Frames.Binary frame = (Frames.Binary) frames.encode(MESSAGE);
    assertThat(frames.decode(frame.bytes()).buffers())
        .usingRecursiveComparison()
        .isEqualTo(MESSAGE.buffers());
  }

  @Test
  void wrong_offsets_are_refused_and_nothing_else_happens() {
    Random random = new Random(7);
    for (Frames frames : List.of(new V1Frames(), new DefaultFrames())) {
      ByteBuffer good = ((Frames.Binary) frames.encode(MESSAGE)).bytes();
      for (int i = 0; i < 2_000; i++) {
        byte[] broken = new byte[good.remaining()];
        good.duplicate().get(broken);
        broken[random.nextInt(72)] = (byte) random.nextInt(256);
        try {
          frames.decode(ByteBuffer.wrap(broken, 0, random.nextInt(broken.length + 1)));
        } catch (BadFrameException refused) {
          assertThat(refused.getMessage()).isNotBlank();
        }
      }
    }
  }

  @Test
  void a_page_cannot_speak_for_the_kernel() {
    ByteBuffer frame =
        ((Frames.Binary) new V1Frames().encode(new Parts(Channel.IOPUB, MESSAGE.all()))).bytes();
    assertThatThrownBy(() -> new V1Frames().decode(frame)).hasMessageContaining("iopub");
    assertThatThrownBy(() -> new DefaultFrames().decode("{\"channel\":\"iopub\"}"))
        .hasMessageContaining("iopub");
  }

  @Test
  void a_count_that_would_ask_for_all_memory_is_refused() {
    ByteBuffer frame = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    frame.putLong(0, Long.MAX_VALUE);
    assertThatThrownBy(() -> new V1Frames().decode(frame)).isInstanceOf(BadFrameException.class);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
