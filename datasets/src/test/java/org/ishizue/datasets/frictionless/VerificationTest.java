package org.ishizue.datasets.frictionless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of real data sets, each spoiled in many places at once: all of them must be named. */
final class VerificationTest {
  @TempDir
  private Path root;

  @BeforeEach
  void in_english() {
    Language.use(Language.EN);
  }

  @Test
  void every_fault_of_every_table_and_of_the_description_is_named_at_once() throws IOException {
    Path folder = copy("japan-prefectures");
    edit(folder.resolve("population.csv"), "01,北海道,1920,2359183", "99,北海道,1920,many");
    edit(folder.resolve("population.csv"), "47,沖縄県,2020,1467480", "47,沖縄県,2015,1467480");
    edit(folder.resolve("projection.csv"), "02,2015,", "2,2015,");
    edit(folder.resolve("prefectures.csv"), "capital_lat,", "latitude,");
    edit(folder.resolve("datapackage.json"), "\"unit\": \"°\"", "\"unit\": \"deg\"");
    edit(folder.resolve("datapackage.json"), "\"title@ja\": \"よみ\",", "");
    Files.delete(folder.resolve("README.md"));
    assertThat(faults(folder))
        .containsExactly(
            "DATA-004 $.resources[1].schema.fields[2] has no title@ja.",
            "DATA-032 There is no README.md beside datapackage.json.",
            "DATA-028 prefectures.capital_lat: the unit \"deg\" is not known.",
            "DATA-018 Line 2, column \"pref_code\": \"99\" is not allowed ([0-4][0-9]).",
            "DATA-014 Line 2, column \"population\": \"many\" is not a value of type integer.",
            "DATA-019 Line 988: the primary key (pref_code, year) \"47, 2015\" is also in line 987.",
            "DATA-022 The column \"capital_lat\" (number) is missing. The header has: pref_code,"
                + " name_ja, name_kana, name_en, iso_3166_2, capital_ja, latitude, capital_lon",
            "DATA-023 The column \"latitude\" is too many. Expected: pref_code, name_ja, name_kana,"
                + " name_en, iso_3166_2, capital_ja, capital_lat, capital_lon",
            "DATA-018 Line 9, column \"pref_code\": \"2\" is not allowed ([0-4][0-9]).",
            "DATA-026 Line 2, column \"pref_code\": \"99\" does not occur in prefectures.csv"
                + " (pref_code).",
            "DATA-026 Line 9, column \"pref_code\": \"2\" does not occur in prefectures.csv"
                + " (pref_code).");
  }

  @Test
  void a_file_that_is_missing_does_not_hide_the_faults_of_the_others() throws IOException {
    Path folder = copy("japan-prefectures");
    Files.delete(folder.resolve("projection.csv"));
    edit(folder.resolve("population.csv"), "2359183", "-1");
    assertThat(faults(folder))
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("DATA-007") && fault.contains("projection.csv"))
        .anyMatch(fault -> fault.startsWith("DATA-018 Line 2"));
  }

  @Test
  void a_source_that_is_not_declared_is_named() throws IOException {
    Path folder = copy("japan-water-pipes");
    edit(folder.resolve("rates.csv"), "xtech-2020", "hearsay");
    assertThat(faults(folder))
        .singleElement()
        .asString()
        .startsWith("DATA-033 Line 2, column \"source\": \"hearsay\"");
  }

  @Test
  void a_unit_that_contradicts_its_columns_name_is_named() throws IOException {
    Path folder = copy("yokohama-monthly-rain");
    edit(folder.resolve("datapackage.json"), "\"unit\": \"mm\"", "\"unit\": \"cm\"");
    assertThat(faults(folder)).singleElement().asString().startsWith("DATA-029").contains("mm");
  }

  @Test
  void what_calls_itself_synthetic_must_do_so_everywhere() throws IOException {
    Path folder = copy("yokohama-monthly-rain");
    edit(folder.resolve("datapackage.json"), "\"version\"", "\"synthetic\": true, \"version\"");
    assertThat(faults(folder)).hasSize(5).allMatch(fault -> fault.startsWith("DATA-030"));
  }

  @Test
  void a_foreign_key_that_leads_nowhere_is_named() throws IOException {
    Path folder = copy("infrastructure-ageing");
    edit(folder.resolve("datapackage.json"), "\"resource\": \"assets\"", "\"resource\": \"asset\"");
    assertThat(faults(folder)).singleElement().asString().startsWith("DATA-025");
  }

  @Test
  void a_checksum_or_a_size_that_differs_is_named() throws IOException {
    Path folder = copy("yokohama-monthly-rain");
    String zeros = "0".repeat(64);
    edit(
        folder.resolve("datapackage.json"),
        "\"path\": \"yokohama-monthly-rain.csv\"",
        "\"path\": \"yokohama-monthly-rain.csv\", \"bytes\": 1, \"hash\": \"sha256:" + zeros
            + "\"");
    assertThat(faults(folder)).hasSize(2).allMatch(fault -> fault.startsWith("DATA-027"));
  }

  @Test
  void a_description_that_is_no_json_is_told_as_such() throws IOException {
    Path folder = copy("yokohama-monthly-rain");
    edit(folder.resolve("datapackage.json"), "\"version\"", "version");
    Verification verification = verify(folder);
    assertThat(verification.isGood()).isFalse();
    assertThat(verification.unreadable()).get().matches(e -> e.code().equals("DATA-002"));
  }

  @Test
  void a_folder_of_another_name_is_named() throws IOException {
    Path folder = copy("yokohama-monthly-rain");
    Path other = Files.move(folder, root.resolve("yokohama"));
    assertThat(faults(other)).singleElement().asString().startsWith("DATA-031");
  }

  private static List<String> faults(Path folder) {
    return verify(folder).faults().stream().map(Fault::message).toList();
  }

  private static Verification verify(Path folder) {
    return Verification.of(
        folder, List.of(), (dataPackage, resource) -> Optional.of(folder.resolve(resource.path())));
  }

  private Path copy(String name) throws IOException {
    Path target = Files.createDirectories(root.resolve(name));
    try (var files = Files.list(Path.of(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    int at = text.indexOf(from);
    Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
  }
}
