package org.ishizue.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ishizue.analysis",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class AnalysisArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_a_line =
      slices().matching("org.ishizue.analysis.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule of_the_project_only_runtime_is_known = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.ishizue.jupyter..",
          "org.ishizue.kernel..",
          "org.ishizue.datasets..",
          "org.ishizue.lessons..",
          "org.ishizue.workbench..");

  @ArchTest
  static final ArchRule nothing_but_the_renderers_knows_the_front_door = noClasses()
      .that()
      .resideInAnyPackage(
          "org.ishizue.analysis.text",
          "org.ishizue.analysis.meta",
          "org.ishizue.analysis.figure",
          "org.ishizue.analysis.draw",
          "org.ishizue.analysis.vega")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.ishizue.analysis");
}
