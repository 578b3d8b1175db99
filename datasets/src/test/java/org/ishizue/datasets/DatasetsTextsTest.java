package org.ishizue.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.ishizue.datasets.cache.CachedFile;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.synthetic.OrdinaryTown;
import org.ishizue.runtime.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatasetsTextsTest {
  @ParameterizedTest
  @ValueSource(
      classes = {Datasets.class, PackageReader.class, CachedFile.class, OrdinaryTown.class})
  void both_languages_have_the_same_texts(Class<?> anchor) {
    assertThat(Texts.beside(anchor).differences()).isEmpty();
  }
}
