package org.ishizue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A notebook imports these packages whole, so a name in two of them could not be written at all. */
final class FrontDoorTest {
  private static final List<String> IMPORTED_BESIDE_US = List.of(
      "java.lang",
      "java.io",
      "java.math",
      "java.net",
      "java.nio.file",
      "java.time",
      "java.util",
      "java.util.concurrent",
      "java.util.function",
      "java.util.prefs",
      "java.util.regex",
      "java.util.stream",
      "tech.tablesaw.api");

  @Test
  void no_name_of_ours_is_one_that_a_notebook_has_already() {
    assertThat(publicNames())
        .isNotEmpty()
        .allSatisfy(
            name -> assertThat(IMPORTED_BESIDE_US).noneMatch(other -> exists(other + "." + name)));
  }

  private static Stream<String> publicNames() {
    return new ClassFileImporter()
        .importPackages("org.ishizue.analysis").stream()
            .filter(c -> c.getPackageName().equals("org.ishizue.analysis"))
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName);
  }

  private static boolean exists(String className) {
    try {
      Class.forName(className, false, FrontDoorTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
