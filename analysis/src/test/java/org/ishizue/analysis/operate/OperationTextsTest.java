package org.ishizue.analysis.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code of joins, operations and units has its place in the pages. */
final class OperationTextsTest {
  private static final Pattern CODE =
      Pattern.compile("^((?:TABLE|JOIN|UNIT)-\\d{3})\\.what=", Pattern.MULTILINE);
  private static final Path RESOURCES = Path.of("src/main/resources/org/ishizue/analysis");

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void every_code_has_its_place_in_the_troubleshooting_page(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    assertThat(codes())
        .hasSizeGreaterThan(45)
        .allSatisfy(code -> assertThat(text).contains("## " + code + "\n"));
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (var files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(f -> f.endsWith("texts_en.properties")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
      }
    }
    return codes;
  }
}
