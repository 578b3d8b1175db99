package org.ishizue.jupyter.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ishizue.jupyter.RandomJson;
import org.junit.jupiter.api.Test;

class SignerTest {
  /** RFC 4231, test case 2. */
  @Test
  void the_published_example_has_the_published_signature() {
    byte[] signature =
        new Signer("Jefe").sign(List.of(bytes("what do ya want "), bytes("for nothing?")));
    assertThat(new String(signature, StandardCharsets.US_ASCII))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void every_key_signs_as_the_jdk_does() throws Exception {
    for (int length : new int[] {1, 63, 64, 65, 200}) {
      String key = "鍵".repeat(length);
      byte[] text = bytes(new RandomJson(length).text());
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
      assertThat(new String(new Signer(key).sign(List.of(text)), StandardCharsets.US_ASCII))
          .isEqualTo(HexFormat.of().formatHex(mac.doFinal(text)));
    }
  }

  @Test
  void an_empty_key_signs_nothing_and_accepts_everything() {
    Signer open = new Signer("");
    assertThat(open.sign(List.of(bytes("x")))).isEmpty();
    assertThat(open.verify(List.of(bytes("x")), bytes("anything"))).isTrue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
