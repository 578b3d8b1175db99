package org.ishizue.workbench.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackingTest {
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate, gzip, br", "gzip;q=0.5", "GZIP", "br, gzip ; q=1"})
  void a_client_that_names_gzip_can_unpack_it(String header) {
    assertThat(Packing.isAccepted(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.00", "xgzip", "identity"})
  void one_that_does_not_or_refuses_it_cannot(String header) {
    assertThat(Packing.isAccepted(header)).isFalse();
    assertThat(Packing.isAccepted(null)).isFalse();
  }

  @Test
  void only_text_of_a_useful_size_is_packed() throws IOException {
    Answer.Bytes text = new Answer.Bytes(new byte[10_000]);
    assertThat(Packing.quickly(text, "image/png")).isSameAs(text);
    assertThat(Packing.quickly(text, null)).isSameAs(text);
    Answer.Bytes little = new Answer.Bytes(new byte[100]);
    assertThat(Packing.quickly(little, "application/json")).isSameAs(little);
    Answer.Bytes large = new Answer.Bytes(new byte[(1 << 20) + 1]);
    assertThat(Packing.quickly(large, "application/json")).isSameAs(large);

    Answer.Packed packed = (Answer.Packed) Packing.quickly(text, "application/json");
    assertThat(packed.gzip()).hasSizeLessThan(200);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.gzip()))) {
      assertThat(in.readAllBytes()).isEqualTo(text.content());
    }
  }
}
