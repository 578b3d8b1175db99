package org.ishizue.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code start} refuses before there is a server. */
final class StartVerbTest {
  @ParameterizedTest
  @CsvSource({
    "en, without encryption (TLS) the token and your work could be read",
    "ja, 暗号化（TLS）がないので、トークンと作業内容がネットワーク上で読まれてしまいます"
  })
  void other_computers_need_encryption(String language, String why) {
    Ran ran = Ran.command("start", "--no-browser", "--bind", "0.0.0.0", "--lang", language);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("SERVER-003", why)
        .contains("--tls-keystore", "--tls-certificate", "--behind-proxy");
  }

  @Test
  void a_certificate_without_its_key_is_no_encryption() {
    Ran ran = Ran.command("start", "--bind", "0.0.0.0", "--tls-certificate", "x", "--lang", "en");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("SERVER-006");
  }
}
