package org.ishizue.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RawJoinNoticeTest {
  private static final String LIST = "/META-INF/ishizue/class-notices";

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void it_names_the_call_that_is_right(String language) {
    Language.use(Language.parse(language).orElseThrow());
    assertThat(new RawJoinNotice().get()).startsWith("JOIN-010").contains("Tables.join(");
    Language.use(Language.EN);
  }

  @Test
  void the_class_that_the_list_names_is_what_joinOn_gives() throws Exception {
    String[] line = line().split(" ", -1);
    assertThat(tech.tablesaw.api.Table.class.getMethod("joinOn", String[].class).getReturnType())
        .hasToString("class " + line[0]);
    assertThat(Class.forName(line[1]).getConstructor().newInstance())
        .isInstanceOf(RawJoinNotice.class);
  }

  @Test
  void nothing_of_ours_touches_the_class() throws IOException {
    String watched = line().split(" ", -1)[0];
    assertThat(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ishizue")
                .stream()
                .flatMap(ours -> ours.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .map(JavaClass::getName))
        .isNotEmpty()
        .doesNotContain(watched);
  }

  private static String line() throws IOException {
    try (var list = Objects.requireNonNull(RawJoinNoticeTest.class.getResourceAsStream(LIST))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
