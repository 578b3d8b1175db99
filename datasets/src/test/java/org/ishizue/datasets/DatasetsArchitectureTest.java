package org.ishizue.datasets;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ishizue.datasets",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class DatasetsArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_a_line =
      slices().matching("org.ishizue.datasets.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule of_the_project_only_runtime_and_analysis_are_known = classes()
      .should()
      .onlyDependOnClassesThat(
          DescribedPredicate.describe("are known", DatasetsArchitectureTest::isKnown));

  private static boolean isKnown(JavaClass used) {
    String name = used.getPackageName();
    return !name.startsWith("org.ishizue.")
        || name.startsWith("org.ishizue.datasets")
        || name.startsWith("org.ishizue.analysis")
        || name.startsWith("org.ishizue.runtime");
  }
}
