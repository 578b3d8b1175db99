package org.ishizue.jupyter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.ishizue.jupyter",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.ishizue.jupyter.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_use_only_those_below = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("json")
      .definedBy("..jupyter.json..")
      .layer("message")
      .definedBy("..jupyter.message..")
      .layer("wire")
      .definedBy("..jupyter.wire..")
      .layer("channel")
      .definedBy("..jupyter.channel..")
      .layer("notebook")
      .definedBy("..jupyter.notebook..")
      .layer("kernelspec")
      .definedBy("..jupyter.kernelspec..")
      .layer("client")
      .definedBy("..jupyter.client..")
      .whereLayer("client")
      .mayNotBeAccessedByAnyLayer()
      .whereLayer("kernelspec")
      .mayOnlyBeAccessedByLayers("client")
      .whereLayer("notebook")
      .mayOnlyBeAccessedByLayers("client")
      .whereLayer("channel")
      .mayOnlyBeAccessedByLayers("client")
      .whereLayer("wire")
      .mayOnlyBeAccessedByLayers("channel", "client")
      .whereLayer("message")
      .mayOnlyBeAccessedByLayers("wire", "channel", "notebook", "client");

  @ArchTest
  static final ArchRule nothing_but_gson_jeromq_and_the_jdk_is_used = classes()
      .should()
      .onlyDependOnClassesThat()
      .resideInAnyPackage(
          "java..",
          "org.ishizue.jupyter..",
          "com.google.gson..",
          "org.zeromq..",
          "zmq..",
          "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule gson_is_used_for_its_trees_and_its_reader_only = classes()
      .should()
      .onlyDependOnClassesThat()
      .doNotHaveFullyQualifiedName("com.google.gson.Gson")
      .andShould()
      .onlyDependOnClassesThat()
      .doNotHaveFullyQualifiedName("com.google.gson.JsonParser");
}
