package org.ishizue.analysis.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class BundledFontTest {
  @Test
  void what_japanese_offices_write_can_be_drawn() {
    Font font = BundledFont.size(12);
    assertThat(font.getFamily()).isEqualTo("Ishizue Gothic");
    assertThat(font.canDisplayUpTo("肘折 年最大日降水量（mm） CO₂ t-CO₂ m³/s km² 10⁻³ ㈱髙﨑①～－−㎜㎥ ≥≤±σμ℃ §◀▶…–"))
        .isEqualTo(-1);
  }

  @Test
  void every_character_of_windows_31j_but_the_private_ones_can_be_drawn() {
    Font font = BundledFont.size(12);
    Charset windows31j = Charset.forName("windows-31j");
    StringBuilder missing = new StringBuilder();
    for (int lead = 0x81; lead <= 0xFC; lead++) {
      for (int trail = 0x40; trail <= 0xFC; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, windows31j);
        boolean isOne =
            text.length() == 1 && text.charAt(0) != '\uFFFD' && !isPrivate(text.charAt(0));
        if (isOne && !font.canDisplay(text.charAt(0))) {
          missing.append(text);
        }
      }
    }
    assertThat(missing.toString()).isEmpty();
  }

  @Test
  void the_fontconfig_file_names_no_absolute_path_and_the_licence_is_there() throws Exception {
    assertThat(text("fonts.conf")).contains("prefix=\"relative\"").doesNotContain(">/");
    assertThat(text("OFL.txt"))
        .contains("SIL OPEN FONT LICENSE Version 1.1", "BIZ UDGothic", "M+ Project");
  }

  private static boolean isPrivate(char c) {
    return c >= '\uE000' && c <= '\uF8FF';
  }

  private static String text(String name) throws Exception {
    try (InputStream in =
        BundledFontTest.class.getResourceAsStream("/org/ishizue/analysis/fonts/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
