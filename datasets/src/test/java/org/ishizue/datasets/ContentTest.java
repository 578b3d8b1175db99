package org.ishizue.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.Fault;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.Verification;
import org.ishizue.datasets.synthetic.Generators;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of this module that is a data set. */
final class ContentTest {
  static Stream<Path> folders() {
    return new Catalogue(List.of(Path.of("").toAbsolutePath())).folders().values().stream();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void it_passes_its_verification(Path folder) {
    Verification verification = Verification.of(
        folder,
        Generators.names(),
        (dataPackage, resource) -> resource.isGenerated()
            ? Optional.empty()
            : Optional.of(folder.resolve(resource.path())));
    assertThat(verification.unreadable()).isEmpty();
    assertThat(verification.faults().stream().map(Fault::message)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void it_names_who_only_passed_figures_on_in_its_notes_too(Path folder) {
    DataPackage dataPackage = PackageReader.read(folder);
    if (dataPackage.sources().stream().anyMatch(DataPackage.Source::secondary)) {
      assertThat(dataPackage.notes())
          .anyMatch(note -> note.ja().contains("二次資料") && note.en().contains("secondary source"));
    }
  }
}
