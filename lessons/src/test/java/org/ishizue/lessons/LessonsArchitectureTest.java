package org.ishizue.lessons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ishizue.lessons",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class LessonsArchitectureTest {
  @ArchTest
  static final ArchRule of_the_project_only_jupyter_and_texts_are_known = classes()
      .should()
      .onlyDependOnClassesThat(
          DescribedPredicate.describe("are known", LessonsArchitectureTest::isKnown));

  private static boolean isKnown(JavaClass used) {
    String name = used.getPackageName();
    return !name.startsWith("org.ishizue.")
        || name.startsWith("org.ishizue.lessons")
        || name.startsWith("org.ishizue.jupyter")
        || name.equals("org.ishizue.runtime.text");
  }
}
