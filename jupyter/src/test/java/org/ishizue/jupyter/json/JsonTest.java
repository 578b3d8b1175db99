package org.ishizue.jupyter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import org.ishizue.jupyter.RandomJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void what_is_written_and_read_again_is_written_the_same() throws JsonTextException {
    for (int seed = 0; seed < 2_000; seed++) {
      JsonObject object = new RandomJson(seed).object();
      String text = Json.write(object);
      assertThat(Json.write(Json.parse(text))).as("seed %d", seed).isEqualTo(text);
      assertThat(Json.write(Json.parse(Json.writeIndented(object)))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.50",
        "-0",
        "-0.0",
        "1E400",
        "12345678901234567890123",
        "0.1000000000000000055511151231257827"
      })
  void numbers_stay_as_they_were_written(String number) throws JsonTextException {
    assertThat(Json.write(Json.parse("[" + number + "]"))).isEqualTo("[" + number + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{'a':1}",
        "{a:1}",
        "[1,]",
        "[1] 2",
        "NaN",
        "[NaN]",
        "TRUE",
        "01",
        "\"\n\"",
        "// c\n1",
        "{\"a\" 1}",
        "\"\\x\"",
        "[1;2]",
        "\"\\ud8\""
      })
  void what_is_not_json_is_refused(String text) {
    assertThatExceptionOfType(JsonTextException.class)
        .as(text)
        .isThrownBy(() -> Json.parse(text))
        .satisfies(e -> assertThat(e.reason()).isNotBlank().doesNotContain("https", "lenient"));
  }

  @Test
  void the_place_of_a_mistake_is_told() {
    assertThatExceptionOfType(JsonTextException.class)
        .isThrownBy(() -> Json.parse("{\n \"cells\": [1,\n  oops]}"))
        .satisfies(e -> {
          assertThat(e.line()).isEqualTo(3);
          assertThat(e.path()).isEqualTo("$.cells[1]");
        });
  }

  @Test
  void deep_nesting_is_refused_and_does_not_overflow_the_stack() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    assertThatExceptionOfType(JsonTextException.class)
        .isThrownBy(() -> Json.parse(deep))
        .withMessageContaining("500");
  }

  @Test
  void nesting_up_to_the_limit_is_read() throws JsonTextException {
    String deep = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);
    assertThat(Json.write(Json.parse(deep))).isEqualTo(deep);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[] shiftJis = {'"', (byte) 0x89, (byte) 0x4a, '"'};
    assertThatExceptionOfType(JsonTextException.class)
        .isThrownBy(() -> Json.decode(shiftJis))
        .withMessageContaining("not UTF-8");
  }

  @Test
  void a_byte_order_mark_is_skipped() throws JsonTextException {
    assertThat(Json.parseObject("\uFEFF{}".getBytes(StandardCharsets.UTF_8)).size())
        .isZero();
  }

  @Test
  void half_a_surrogate_pair_survives() throws JsonTextException {
    assertThat(Json.write(Json.parse("\"\\ud800\""))).isEqualTo("\"\\ud800\"");
  }

  @Test
  void of_a_key_that_occurs_twice_the_last_value_stays() throws JsonTextException {
    assertThat(Json.write(Json.parse("{\"a\":1,\"b\":2,\"a\":3}"))).isEqualTo("{\"a\":3,\"b\":2}");
  }

  @Test
  void a_huge_exponent_is_an_ordinary_number() throws JsonTextException {
    assertThat(Json.parse("1e999999999").getAsInt()).isEqualTo((int) Long.MAX_VALUE);
  }
}
