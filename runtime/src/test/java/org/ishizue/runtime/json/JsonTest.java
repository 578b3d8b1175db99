package org.ishizue.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
  @Test
  void a_slider_s_message_is_read() {
    assertThat(Json.parse("{\"method\": \"update\", \"state\": {\"value\": 3.5, \"n\": -2}, "
            + "\"buffer_paths\": [], \"ok\": true, \"none\": null}"))
        .hasToString(
            "{method=update, state={value=3.5, n=-2}, buffer_paths=[], ok=true, none=null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\"}",
        "{\"a\":1,}",
        "\"open",
        "tru",
        "01",
        "1.",
        "+1",
        "NaN",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "1 2",
        "[1}",
        "'a'"
      })
  void what_is_no_json_is_refused(String text) {
    assertThatThrownBy(() -> Json.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at character");
  }

  @Test
  void nesting_without_end_is_refused_before_the_stack_overflows() {
    assertThatThrownBy(() -> Json.parse("[".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbers_that_json_does_not_know_become_null() {
    assertThat(Json.write(List.of(Double.NaN, 1.5, 7))).isEqualTo("[null,1.5,7]");
    assertThat(Json.write(new int[] {1, 2})).isEqualTo("[1,2]");
    assertThat(Json.write(Map.of("raw", new Json.Raw("{\"a\":1}"))))
        .isEqualTo("{\"raw\":{\"a\":1}}");
  }

  @Test
  void whatever_is_written_is_read_again() {
    Random random = new Random(194);
    for (int round = 0; round < 2_000; round++) {
      Object value = value(random, 0);
      assertThat(Json.parse(Json.write(value))).isEqualTo(value);
    }
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth < 3 ? 6 : 4)) {
      case 0 -> (long) random.nextInt();
      case 1 -> random.nextGaussian() * 1e9;
      case 2 -> random.nextBoolean();
      case 3 -> List.of("", "割引率 (%)", "a\"b\\c\n", "</script>", "😀\u2028").get(random.nextInt(5));
      case 4 -> {
        List<Object> list = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
          list.add(value(random, depth + 1));
        }
        yield list;
      }
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
          map.put("鍵" + left, value(random, depth + 1));
        }
        yield map;
      }
    };
  }
}
