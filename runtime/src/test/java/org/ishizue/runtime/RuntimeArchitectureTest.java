package org.ishizue.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ishizue.runtime",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class RuntimeArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.ishizue.runtime.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothing_but_the_jdk_is_used = classes()
      .should()
      .onlyDependOnClassesThat()
      .resideInAnyPackage(
          "java..", "javax..", "sun.misc..", "org.ishizue.runtime..", "org.jspecify.annotations..");
}
