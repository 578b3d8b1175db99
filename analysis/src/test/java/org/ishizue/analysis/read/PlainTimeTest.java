package org.ishizue.analysis.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.columns.datetimes.PackedLocalDateTime;

final class PlainTimeTest {
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu/M/d H:mm");

  @Test
  void what_came_before_changes_nothing() {
    Random random = new Random(264);
    PlainTime one = new PlainTime();
    LocalDateTime time = LocalDateTime.of(2019, 12, 31, 22, 0);
    for (int i = 0; i < 20_000; i++) {
      time = time.plusHours(random.nextInt(4));
      String text = time.format(random.nextBoolean() ? FULL : SHORT);
      byte[] line = (text + ",rest of the line").getBytes(StandardCharsets.US_ASCII);
      assertThat(one.read(line, 0, text.length())).as(text).isTrue();
      assertThat(PackedLocalDateTime.asLocalDateTime(one.packed())).as(text).isEqualTo(time);
      assertThat(new PlainTime().read(text)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-07-04x",
        "2020-07-04 1",
        "2020-07-041",
        "2020-07-04 13:0a:00",
        "2020-07-04 25:00:00",
        "2020-07-04 13:60:00",
        "2020-07-04 13:00:00x",
        "2020-02-30",
        "令和二年七月四日午後",
        "\0\0\0\0\0\0\0\0\0\0",
      })
  void what_is_no_time_is_none_after_a_date_either(String text) {
    PlainTime one = new PlainTime();
    assertThat(one.read(text)).isFalse();
    assertThat(one.read("2020-07-04")).isTrue();
    assertThat(one.read(text)).isFalse();
    assertThat(one.read("2020/7/4 1:00")).isTrue();
    assertThat(one.read(text)).isFalse();
    assertThat(one.read("2020-07-04 24:00")).isTrue();
    assertThat(PackedLocalDateTime.asLocalDateTime(one.packed()))
        .isEqualTo(LocalDateTime.of(2020, 7, 5, 0, 0));
  }
}
