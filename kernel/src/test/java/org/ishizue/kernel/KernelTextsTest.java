package org.ishizue.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.ishizue.kernel.debug.Debugger;
import org.ishizue.kernel.error.ErrorReport;
import org.ishizue.kernel.hint.CompileHints;
import org.ishizue.kernel.javadoc.JavadocText;
import org.ishizue.kernel.magic.Magics;
import org.ishizue.kernel.session.Session;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KernelTextsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        KernelMain.class,
        CompileHints.class,
        Debugger.class,
        ErrorReport.class,
        JavadocText.class,
        Magics.class,
        Session.class
      })
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void each_message_about_libraries_has_its_place_in_the_troubleshooting_page(String page)
      throws IOException {
    Set<String> used = codes(Path.of(
        "src", "main", "resources", "org", "ishizue", "kernel", "maven", "texts_en.properties"));
    assertThat(codes(Path.of("..", "docs", page))).hasSize(8).isEqualTo(used);
  }

  private static Set<String> codes(Path file) throws IOException {
    Set<String> codes = new TreeSet<>();
    Pattern.compile("\\bMAVEN-\\d{3}\\b")
        .matcher(Files.readString(file))
        .results()
        .forEach(found -> codes.add(found.group()));
    return codes;
  }
}
