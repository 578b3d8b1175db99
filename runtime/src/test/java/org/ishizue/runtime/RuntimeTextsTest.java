package org.ishizue.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message of widgets has its place in the troubleshooting pages, and none is left over. */
final class RuntimeTextsTest {
  private static final Pattern CODE = Pattern.compile("\\bWIDGET-\\d{3}\\b");

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void each_code_has_its_place_and_each_place_its_code(String page) throws IOException {
    Set<String> used = codes(Path.of(
        "src", "main", "resources", "org", "ishizue", "runtime", "widget", "texts_en.properties"));
    assertThat(codes(Path.of("..", "docs", page))).isNotEmpty().isEqualTo(used);
    String text = Files.readString(Path.of("..", "docs", page));
    assertThat(used).allSatisfy(code -> assertThat(text).contains("## " + code));
  }

  private static Set<String> codes(Path file) throws IOException {
    Set<String> codes = new TreeSet<>();
    CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group()));
    return codes;
  }
}
