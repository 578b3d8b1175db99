package org.ishizue.jupyter.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderTest {
  @Test
  void dates_have_six_digits_of_a_second_and_a_z() {
    assertThat(Header.format(Instant.parse("2026-01-02T03:04:05.000006789Z")))
        .isEqualTo("2026-01-02T03:04:05.000006Z");
    assertThat(OffsetDateTime.parse(Header.now())).isNotNull();
  }

  @Test
  void a_header_keeps_keys_that_we_do_not_know() throws BadMessageException {
    JsonObject json = new MessageFactory("someone").header("status").json();
    json.addProperty("later", 1);
    assertThat(Header.parse(json).json()).isEqualTo(json);
  }

  @Test
  void a_header_without_a_type_is_refused_by_name() {
    JsonObject json = new JsonObject();
    json.addProperty("msg_id", "1");
    assertThatExceptionOfType(BadMessageException.class)
        .isThrownBy(() -> Header.parse(json))
        .withMessage("header: the field \"msg_type\" is missing, expected a string");
  }

  @Test
  void ids_never_repeat() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      MessageFactory factory = new MessageFactory("kernel");
      assertThat(ids.add(factory.header("status").msgId())).isTrue();
      assertThat(ids.add(factory.header("status").msgId())).isTrue();
    }
  }
}
