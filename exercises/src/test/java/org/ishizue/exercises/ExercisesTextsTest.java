package org.ishizue.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishizue.exercises.master.Master;
import org.ishizue.exercises.scaffold.NewExercise;
import org.ishizue.exercises.trial.ExerciseTrial;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExercisesTextsTest {
  private static final Pattern CODE = Pattern.compile("\\bEXERCISE-\\d{3}\\b");

  @ParameterizedTest
  @ValueSource(classes = {Master.class, NewExercise.class, ExerciseTrial.class})
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"troubleshooting.md", "troubleshooting.ja.md"})
  void every_code_has_its_place_in_the_troubleshooting_page(String page) throws IOException {
    String text = Files.readString(Path.of("..", "docs", page));
    assertThat(codes())
        .hasSizeGreaterThan(5)
        .allSatisfy(code -> assertThat(text).contains("## " + code));
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (Path module :
        new Path[] {Path.of("src", "main"), Path.of("..", "checks", "src", "main")}) {
      try (Stream<Path> walk = Files.walk(module)) {
        for (Path file : walk.filter(f -> f.toString().endsWith(".properties")).toList()) {
          CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group()));
        }
      }
    }
    return codes;
  }
}
