package org.ishizue.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DataCodesTest {
  private static final Pattern CODE = Pattern.compile("\\bDATA-\\d{3}\\b");

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void every_code_has_its_place_in_the_troubleshooting_page(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    Set<String> codes = new TreeSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("src", "main"))) {
      files =
          all.filter(file -> file.toString().matches(".*\\.(java|properties)")).toList();
    }
    for (Path file : files) {
      CODE.matcher(Files.readString(file)).results().forEach(match -> codes.add(match.group()));
    }
    assertThat(codes)
        .hasSizeGreaterThan(30)
        .allSatisfy(code -> assertThat(text).containsAnyOf("## " + code, "</a>" + code));
  }
}
