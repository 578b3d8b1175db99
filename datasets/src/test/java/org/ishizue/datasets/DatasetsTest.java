package org.ishizue.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.ResourceReader;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

final class DatasetsTest {
  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @AfterEach
  void forget_the_folder() {
    System.clearProperty(Catalogue.PROPERTY);
  }

  /** The mean is the one that an independent program found for 1978-2025 (n = 48), given to two decimals: 99.27. */
  @Test
  void the_annual_maxima_of_hijiori_have_their_known_mean() {
    Table rain = Datasets.load("hijiori-annual-rain");
    Table fullYears = rain.where(rain.intColumn("year").isLessThan(2026));
    assertThat(fullYears.rowCount()).isEqualTo(48);
    assertThat(fullYears.doubleColumn("max_daily_mm").mean()).isCloseTo(99.27, within(0.005));
    assertThat(fullYears.doubleColumn("max_daily_mm").max()).isEqualTo(212.5);
  }

  @Test
  void a_column_knows_its_title_and_unit() {
    Table rain = Datasets.load("hijiori-annual-rain");
    assertThat(ColumnInfos.of(rain.column("max_1h_mm")).unit()).isEqualTo("mm");
    assertThat(ColumnInfos.title(rain.column("max_1h_mm"))).isEqualTo("年最大1時間降水量");
    assertThat(rain.name()).isEqualTo("肘折の年降水量と年最大降水量");
  }

  @Test
  void a_table_is_read_afresh_each_time() {
    Table first = Datasets.load("hijiori-annual-rain");
    first.doubleColumn("max_1h_mm").set(0, -1);
    assertThat(Datasets.load("hijiori-annual-rain").doubleColumn("max_1h_mm").get(0))
        .isEqualTo(22);
  }

  @Test
  void a_misspelt_name_is_answered_with_the_one_that_was_meant() {
    assertThatThrownBy(() -> Datasets.load("hijiori-anual-rain"))
        .hasMessageContaining("DATA-001")
        .hasMessageContaining("「hijiori-annual-rain」のことではありませんか");
  }

  @Test
  void an_unknown_table_of_a_data_set_is_answered_with_those_it_has() {
    assertThatThrownBy(() -> Datasets.load("hijiori-annual-rain", "monthly"))
        .hasMessageContaining("DATA-020")
        .hasMessageContaining("annual");
    assertThat(Datasets.load("hijiori-annual-rain", "annual").rowCount()).isEqualTo(49);
  }

  @Test
  void the_list_names_every_data_set_with_its_source() {
    Table list = Datasets.list();
    assertThat(list.stringColumn("名前").asList()).contains("hijiori-annual-rain");
    assertThat(list.stringColumn("出典").asList()).contains("気象庁「過去の気象データ」");
  }

  @Test
  void what_a_data_set_is_can_be_read_in_a_cell() {
    MimeBundle bundle = new DataPackageRenderer().render(Datasets.about("hijiori-annual-rain"));
    assertThat(bundle.data().get(MimeBundle.MARKDOWN))
        .contains("出典: 気象庁「過去の気象データ」", "加工: ", "利用条件: ", "2026 年は 3 月まで")
        .contains("| `max_1h_mm` | 小数 | mm | 年最大1時間降水量 |");
  }

  @Test
  void a_folder_of_ones_own_comes_before_the_packed_data_sets(@TempDir Path root)
      throws IOException {
    copyPackedTo(root.resolve("hijiori-annual-rain"));
    Path csv = root.resolve("hijiori-annual-rain/hijiori-annual-rain.csv");
    Files.write(csv, Files.readAllLines(csv).subList(0, 4));
    System.setProperty(Catalogue.PROPERTY, root.toString());
    assertThat(Datasets.load("hijiori-annual-rain").rowCount()).isEqualTo(3);
  }

  @Test
  void data_sets_in_a_jar_are_found_and_read(@TempDir Path folder) throws IOException {
    try (FileSystem jar =
        FileSystems.newFileSystem(folder.resolve("d.jar"), Map.of("create", "true"))) {
      copyPackedTo(jar.getPath("ishizue/datasets/hijiori-annual-rain"));
      Catalogue inJar = new Catalogue(List.of(jar.getPath("ishizue/datasets")));
      assertThat(inJar.folders()).containsOnlyKeys("hijiori-annual-rain");
      DataPackage dataPackage =
          PackageReader.read(inJar.folders().values().iterator().next());
      Table rain = ResourceReader.read(dataPackage, dataPackage.resources().get(0));
      assertThat(rain.rowCount()).isEqualTo(49);
    }
  }

  private static void copyPackedTo(Path target) throws IOException {
    Files.createDirectories(target);
    try (var files = Files.list(Path.of("hijiori-annual-rain"))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }
}
