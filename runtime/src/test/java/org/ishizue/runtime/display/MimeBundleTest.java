package org.ishizue.runtime.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MimeBundleTest {
  @Test
  void only_keeps_the_named_types_and_their_metadata() {
    MimeBundle bundle =
        MimeBundle.builder().text("図").png(new byte[] {1, 2}, 640, 480, "図").build();
    assertThat(bundle.only("text/plain")).isEqualTo(MimeBundle.text("図"));
    assertThat(bundle.only("image/png").metadata()).containsOnlyKeys("image/png");
    assertThat(bundle.only()).isSameAs(bundle);
  }

  @Test
  void an_image_is_base64_with_its_size_and_what_it_says() {
    MimeBundle bundle = MimeBundle.builder()
        .png(new byte[] {-1, 0, 7}, 640, 480, "年最大「日雨量」\"mm\"\n")
        .build();
    assertThat(Base64.getDecoder().decode(bundle.data().get("image/png")))
        .containsExactly(-1, 0, 7);
    assertThat(bundle.metadata())
        .containsEntry(
            "image/png", "{\"width\":640,\"height\":480,\"alt\":\"年最大「日雨量」\\\"mm\\\"\\n\"}");
  }

  @Test
  void json_types_travel_as_json() {
    assertThat(MimeBundle.isJson("application/json")).isTrue();
    assertThat(MimeBundle.isJson(MimeBundle.VEGA_LITE)).isTrue();
    assertThat(MimeBundle.isJson("image/svg+xml")).isFalse();
    assertThat(MimeBundle.isJson("text/plain")).isFalse();
  }

  @Test
  void a_bundle_does_not_change_with_the_map_it_was_made_from() {
    Map<String, String> data = new LinkedHashMap<>(Map.of("text/plain", "a"));
    MimeBundle bundle = new MimeBundle(data, Map.of());
    data.put("text/html", "b");
    assertThat(bundle.data()).containsOnlyKeys("text/plain");
    assertThatThrownBy(() -> bundle.data().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void control_characters_are_escaped_in_json() {
    assertThat(JsonText.quote("\u0001\t\\/\u2028é"))
        .startsWith("\"\\u0001")
        .contains("\\\\")
        .endsWith("é\"");
  }
}
