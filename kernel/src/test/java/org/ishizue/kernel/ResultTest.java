package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Whatever value a cell ends with, it is shown, cut if need be, and the session goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class ResultTest {
  private final KernelHarness kernel = new KernelHarness();

  @AfterAll
  void end() {
    kernel.close();
  }

  @AfterEach
  void the_session_goes_on() {
    assertThat(kernel.run("6 * 7").result()).isEqualTo("42");
  }

  @Test
  void a_million_elements_and_fifty_megabytes_are_cut() {
    assertThat(kernel.run("new int[1_000_000]").result()).contains("1000000").hasSizeLessThan(1000);
    assertThat(kernel.run("\"x\".repeat(50_000_000)").result()).hasSizeLessThan(21_000);
  }

  @Test
  void a_collection_that_holds_itself_is_shown() {
    assertThat(kernel
            .run("var ring = new ArrayList<Object>();\nring.add(ring);\nring")
            .result())
        .contains("itself");
    assertThat(kernel
            .run("var self = new HashMap<String, Object>();\nself.put(\"me\", self);\nself")
            .result())
        .contains("me=");
  }

  @Test
  void a_text_that_throws_is_said() {
    kernel.run(
        "class Faulty { public String toString() { throw new IllegalStateException(\"no\"); } }");
    assertThat(kernel.run("new Faulty()").result()).contains("IllegalStateException");
  }

  @Test
  void a_text_that_never_ends_is_stopped_and_what_there_is_is_shown() {
    kernel.run("class Endless { public String toString() { while (true) { } } }");
    assertThat(kernel.run("new Endless()").result()).contains("Endless").contains("took too long");
    kernel.run("class Sleepy { public String toString() {\n"
        + "  while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }\n} }");
    assertThat(kernel.run("List.of(1, 2, new Sleepy())").result())
        .startsWith("[1, 2")
        .contains("took too long");
    assertThat(kernel.run("Thread.sleep(5);\n\"awake\"").result()).isEqualTo("awake");
  }

  @Test
  void formulas_drawings_json_and_vega_lite_travel_under_their_types() {
    assertThat(shown("latex(\"$Q = A v$\");").get("text/latex").getAsString())
        .isEqualTo("$Q = A v$");
    assertThat(shown("svg(\"<svg/>\");").get("image/svg+xml").getAsString()).isEqualTo("<svg/>");
    assertThat(shown("json(Map.of(\"depths\", List.of(1, 2.5)));")
            .getAsJsonObject("application/json")
            .toString())
        .isEqualTo("{\"depths\":[1,2.5]}");
    assertThat(shown("vegaLite(\"{\\\"mark\\\": \\\"bar\\\"}\");")
            .getAsJsonObject("application/vnd.vegalite.v5+json")
            .get("mark")
            .getAsString())
        .isEqualTo("bar");
  }

  private JsonObject shown(String code) {
    return kernel.run(code).only("display_data").getAsJsonObject("data");
  }
}
