package org.ishizue.grading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(
    packages = "org.ishizue.grading",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class GradingArchitectureTest {
  private static final List<String> KNOWN = List.of(
      "org.ishizue.grading",
      "org.ishizue.exercises",
      "org.ishizue.checks",
      "org.ishizue.datasets",
      "org.ishizue.kernel",
      "org.ishizue.jupyter",
      "org.ishizue.analysis",
      "org.ishizue.runtime");

  @ArchTest
  static final ArchRule packages_form_a_line =
      slices().matching("org.ishizue.grading.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_what_lies_below_is_known = classes()
      .should()
      .onlyDependOnClassesThat(
          DescribedPredicate.describe("are known", GradingArchitectureTest::isKnown));

  private static boolean isKnown(JavaClass used) {
    String name = used.getPackageName();
    return !name.startsWith("org.ishizue.") || KNOWN.stream().anyMatch(name::startsWith);
  }
}
