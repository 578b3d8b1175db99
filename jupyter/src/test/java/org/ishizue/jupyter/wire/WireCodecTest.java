package org.ishizue.jupyter.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.ishizue.jupyter.message.BadMessageException;
import org.ishizue.jupyter.message.ExecuteRequest;
import org.ishizue.jupyter.message.MessageFactory;
import org.junit.jupiter.api.Test;

class WireCodecTest {
  private static final String HEADER = "{\"msg_id\":\"1\",\"msg_type\":\"x_request\"}";

  private final Signer signer = new Signer("key");
  private final WireCodec codec = new WireCodec(signer);

  @Test
  void the_four_parts_and_buffers_stand_behind_the_delimiter() {
    List<byte[]> frames = codec.encode(new MessageFactory("me")
        .request(ExecuteRequest.of("1"))
        .withBuffers(List.of(bytes("binary"))));
    assertThat(frames).hasSize(7);
    assertThat(frames.get(0)).isEqualTo(bytes("<IDS|MSG>"));
    assertThat(frames.get(1)).hasSize(64);
    assertThat(frames.get(6)).isEqualTo(bytes("binary"));
  }

  @Test
  void frames_without_a_delimiter_are_refused() {
    assertRefused(List.of(bytes("a"), bytes("b"))).withMessageContaining("delimiter");
    assertRefused(List.of()).withMessageContaining("delimiter");
  }

  @Test
  void a_message_that_ends_early_is_refused() {
    assertRefused(List.of(bytes("<IDS|MSG>"), bytes("sig"), bytes("{}")))
        .withMessage("the message ends 3 frame(s) too early");
  }

  @Test
  void a_wrong_signature_is_refused() {
    List<byte[]> frames = new ArrayList<>(signed(HEADER, "{}", "{}", "{}"));
    frames.set(5, bytes("{\"code\":\"evil\"}"));
    assertRefused(frames).withMessage("the signature is wrong");
    frames.set(1, new byte[0]);
    assertRefused(frames).withMessage("the message is not signed");
  }

  @Test
  void a_message_that_is_sent_again_is_refused_when_asked_for() throws BadMessageException {
    WireCodec careful = new WireCodec(signer, new ReplayGuard(10));
    List<byte[]> frames = signed(HEADER, "{}", "{}", "{}");
    careful.decode(frames);
    assertThatExceptionOfType(BadMessageException.class)
        .isThrownBy(() -> careful.decode(frames))
        .withMessageContaining("received before");
  }

  @Test
  void broken_json_is_refused_and_the_part_is_named() {
    assertRefused(signed("{", "{}", "{}", "{}"))
        .withMessageStartingWith("the header cannot be read");
    assertRefused(signed(HEADER, "[]", "{}", "{}"))
        .withMessageStartingWith("the parent header cannot be read: the JSON text is an array");
    assertRefused(signed(HEADER, "{}", "{\"a\"", "{}"))
        .withMessageStartingWith("the metadata cannot be read");
    assertRefused(signed(HEADER, "{}", "{}", "{\"a\":NaN}"))
        .withMessageStartingWith("the content cannot be read");
    assertRefused(signed(HEADER, "{}", "{}", ""))
        .withMessageStartingWith("the content cannot be read");
  }

  @Test
  void content_that_is_nested_too_deep_is_refused() {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    assertRefused(signed(HEADER, "{}", "{}", deep))
        .withMessageStartingWith("the content cannot be read")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
  }

  @Test
  void a_header_without_its_fields_is_refused() {
    assertRefused(signed("{\"msg_id\":\"1\"}", "{}", "{}", "{}")).withMessageContaining("msg_type");
    assertRefused(signed("{\"msg_type\":\"x\"}", "{}", "{}", "{}")).withMessageContaining("msg_id");
    assertRefused(signed("{\"msg_id\":{},\"msg_type\":\"x\"}", "{}", "{}", "{}"))
        .withMessageContaining("\"msg_id\" is an object");
  }

  @Test
  void without_a_key_unsigned_messages_are_read() throws BadMessageException {
    List<byte[]> frames = new ArrayList<>(signed(HEADER, "{}", "{}", "{}"));
    frames.set(1, new byte[0]);
    assertThat(new WireCodec(new Signer("")).decode(frames).msgType()).isEqualTo("x_request");
  }

  private ThrowableAssertAlternative<BadMessageException> assertRefused(List<byte[]> frames) {
    return assertThatExceptionOfType(BadMessageException.class)
        .isThrownBy(() -> codec.decode(frames));
  }

  private List<byte[]> signed(String... parts) {
    List<byte[]> json = new ArrayList<>();
    for (String part : parts) {
      json.add(bytes(part));
    }
    List<byte[]> frames = new ArrayList<>();
    frames.add(bytes("<IDS|MSG>"));
    frames.add(signer.sign(json));
    frames.addAll(json);
    return frames;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
