package org.ishizue.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.analysis.meta.UnitInName;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Field;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.ResourceReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of this module that is a data set. */
final class ContentTest {
  static Stream<Path> folders() {
    return new Catalogue(List.of(Path.of("").toAbsolutePath())).folders().values().stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void its_files_are_what_its_schema_promises(Path folder) {
    DataPackage dataPackage = PackageReader.read(folder);
    for (DataPackage.Resource resource : dataPackage.resources()) {
      assertThat(ResourceReader.read(dataPackage, resource).rowCount()).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void its_name_is_its_folders_and_it_has_a_readme(Path folder) {
    assertThat(PackageReader.read(folder).name()).isEqualTo(folder.getFileName().toString());
    assertThat(Files.isRegularFile(folder.resolve("README.md"))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_unit_in_a_columns_name_is_the_units_of_its_field(Path folder) {
    for (DataPackage.Resource resource : PackageReader.read(folder).resources()) {
      for (Field field : resource.schema().fields()) {
        String named = UnitInName.of(field.name());
        if (!named.isEmpty()) {
          assertThat(field.unit()).as(field.name()).isEqualTo(named);
        }
      }
    }
  }
}
