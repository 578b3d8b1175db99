package org.ishizue.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ishizue.checks",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ChecksArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_a_line =
      slices().matching("org.ishizue.checks.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule of_the_project_only_runtime_and_analysis_are_known = classes()
      .should()
      .onlyDependOnClassesThat(
          DescribedPredicate.describe("are known", ChecksArchitectureTest::isKnown));

  @ArchTest
  static final ArchRule a_verdict_knows_nothing_of_live_objects_and_files = noClasses()
      .that()
      .resideInAPackage("org.ishizue.checks.judge..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("tech.tablesaw..", "java.nio..", "java.io..", "java.lang.reflect..");

  private static boolean isKnown(JavaClass used) {
    String name = used.getPackageName();
    return !name.startsWith("org.ishizue.")
        || name.startsWith("org.ishizue.checks")
        || name.startsWith("org.ishizue.analysis")
        || name.startsWith("org.ishizue.runtime");
  }
}
