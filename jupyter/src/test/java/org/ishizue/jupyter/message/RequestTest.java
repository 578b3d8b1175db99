package org.ishizue.jupyter.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {
  @Test
  void an_execute_request_has_the_defaults_of_the_protocol() throws Exception {
    assertThat(parse("execute_request", "{\"code\":\"1\"}"))
        .isEqualTo(new ExecuteRequest("1", false, true, Map.of(), true, true));
  }

  @Test
  void silent_code_is_never_stored_in_the_history() throws Exception {
    Request request =
        parse("execute_request", "{\"code\":\"1\",\"silent\":true,\"store_history\":true}");
    assertThat(((ExecuteRequest) request).storeHistory()).isFalse();
  }

  @Test
  void null_means_not_given() throws Exception {
    Request request =
        parse("execute_request", "{\"code\":\"1\",\"user_expressions\":null,\"silent\":null}");
    assertThat(request).isEqualTo(new ExecuteRequest("1", false, true, Map.of(), true, true));
  }

  @Test
  void without_a_cursor_the_end_is_meant() throws Exception {
    assertThat(parse("complete_request", "{\"code\":\"😀a\"}"))
        .isEqualTo(new CompleteRequest("😀a", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "execute_request|{}|execute_request content: the field \"code\" is missing, expected a string",
        "execute_request|{\"code\":1}|execute_request content: the field \"code\" is a number, expected"
            + " a string",
        "execute_request|{\"code\":\"\",\"silent\":\"yes\"}|execute_request content: the field"
            + " \"silent\" is a string, expected true or false",
        "execute_request|{\"code\":\"\",\"user_expressions\":{\"a\":[]}}|execute_request content"
            + " user_expressions: the field \"a\" is an array, expected a string",
        "complete_request|{\"code\":\"\",\"cursor_pos\":1.5}|complete_request content: the field"
            + " \"cursor_pos\" is a number, expected a whole number",
        "history_request|{\"hist_access_type\":\"all\"}|history_request content: the field"
            + " \"hist_access_type\" is \"all\", expected range, tail or search",
        "comm_msg|{\"data\":{}}|comm_msg content: the field \"comm_id\" is missing, expected a string",
        "comm_open|{\"comm_id\":\"1\",\"target_name\":\"t\",\"data\":3}|comm_open content: the field"
            + " \"data\" is a number, expected an object"
      })
  void a_field_that_is_missing_or_mistyped_is_named(String type, String content, String sentence) {
    assertThatExceptionOfType(BadMessageException.class)
        .isThrownBy(() -> parse(type, content))
        .withMessage(sentence);
  }

  @Test
  void a_type_that_we_do_not_know_is_kept() throws Exception {
    assertThat(parse("brew_request", "{\"tea\":1}"))
        .isInstanceOfSatisfying(
            UnknownRequest.class,
            request -> assertThat(request.content().get("tea").getAsInt()).isEqualTo(1));
  }

  private static Request parse(String type, String content)
      throws BadMessageException, JsonTextException {
    MessageFactory factory = new MessageFactory("test");
    Message message = factory.request(new UnknownRequest(type, Json.parseObject(content)));
    assertThat(message.buffers()).isEqualTo(List.of());
    return Request.parse(message);
  }
}
