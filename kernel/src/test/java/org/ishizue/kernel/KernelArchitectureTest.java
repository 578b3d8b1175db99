package org.ishizue.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ishizue.kernel",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class KernelArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.ishizue.kernel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_kernel_knows_nothing_of_what_stands_on_it = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.ishizue.analysis..",
          "org.ishizue.datasets..",
          "org.ishizue.lessons..",
          "org.ishizue.workbench..");
}
