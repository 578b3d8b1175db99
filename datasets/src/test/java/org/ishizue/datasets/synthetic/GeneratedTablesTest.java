package org.ishizue.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishizue.datasets.Datasets;
import org.ishizue.datasets.frictionless.DataPackage;
import org.ishizue.datasets.frictionless.DataPackage.Resource;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.ResourceReader;
import org.ishizue.datasets.frictionless.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The generated tables against the published totals that they are calibrated to, and against their own checksums. */
final class GeneratedTablesTest {
  @TempDir
  private static Path cache = Path.of("");

  @BeforeAll
  static void cache_in_a_folder_of_its_own() {
    System.setProperty("ishizue.cache", cache.toString());
  }

  @AfterAll
  static void usual_cache() {
    System.clearProperty("ishizue.cache");
  }

  /** On every Java: this test is what a second one runs. */
  @ParameterizedTest
  @CsvSource({"synthetic-bridges-japan", "synthetic-hourly-rain"})
  void the_bytes_are_those_of_the_committed_checksum(String name) throws IOException {
    DataPackage dataPackage = PackageReader.read(Path.of(name));
    List<Resource> generated =
        dataPackage.resources().stream().filter(Resource::isGenerated).toList();
    assertThat(generated).isNotEmpty();
    for (Resource resource : generated) {
      SyntheticTable table = Generators.of(resource.generator()).orElseThrow();
      assertThat(sha256(table)).as(resource.path()).isEqualTo(resource.sha256());
    }
  }

  /** Ten and a half million rows: computed on JDK 17.0 and 25.0, which agree. */
  @Test
  void a_hundred_and_twenty_stations_have_their_bytes_too() throws IOException {
    HourlyRain rain = new HourlyRain(RainDecade.FROM_1976, 120);
    assertThat(rain.rows()).isEqualTo(10_520_640);
    assertThat(sha256(rain))
        .isEqualTo("4c872ec6f2fccf03102788ef2d9751615b3fb1e937a03fbfc2d92ec249d797ac");
  }

  /** The table read with every promise of its schema checked, its key among them. */
  @Test
  void the_bridges_keep_their_schema_and_have_the_published_shares() {
    DataPackage dataPackage = PackageReader.read(Path.of("synthetic-bridges-japan"));
    Resource resource = dataPackage.resources().get(0);
    Path file = Datasets.file("synthetic-bridges-japan");
    Table bridges = ResourceReader.read(file, resource, true);
    assertThat(bridges.rowCount()).isEqualTo(716_466);
    assertThat(bridges.stringColumn("bridge_id").get(0)).isEqualTo("synthetic-000001");

    IntColumn years = bridges.intColumn("built_fiscal_year");
    int known = years.size() - years.countMissing();
    assertThat(100.0 * years.countMissing() / years.size()).isCloseTo(31.5, within(0.2));
    // Past fifty in March of a year is what was built by the fiscal year 51 years before.
    Map.of(2018, 25, 2020, 30, 2023, 39, 2030, 55, 2033, 63, 2040, 75)
        .forEach((march, share) -> assertThat(
                100.0 * years.isLessThanOrEqualTo(march - 51).size() / known)
            .as("past fifty in March %d", march)
            .isCloseTo(share, within(0.2)));

    int bad = bridges.stringColumn("condition").isEqualTo("III-IV").size();
    assertThat(100.0 * bad / bridges.rowCount()).isCloseTo(9.6, within(0.1));
  }

  /** Counts of fiscal year 2019, rounded to thousands: 38, 24, 2, 139, 47, 476 of 726. */
  @Test
  void the_managers_of_the_bridges_have_their_published_shares() {
    Table bridges = Datasets.load("synthetic-bridges-japan");
    Table managers = Datasets.load("synthetic-bridges-japan", "managers");
    Table published = Datasets.load("bridge-inspections-japan", "managers");
    double all = published.intColumn("bridges").sum();
    Set<String> found = new HashSet<>(bridges.stringColumn("manager").unique().asList());
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(managers.stringColumn("manager").asList());
    for (Row row : published) {
      StringColumn manager = bridges.stringColumn("manager");
      double share = (double) manager.isEqualTo(row.getString("manager")).size() / manager.size();
      assertThat(100 * share)
          .as(row.getString("manager"))
          .isCloseTo(100 * row.getInt("bridges") / all, within(0.2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hourly-1976-1985, 1976-01-01T01:00, 1986-01-01T00:00",
    "hourly-2007-2016, 2007-01-01T01:00, 2017-01-01T00:00"
  })
  void the_rain_keeps_its_schema_and_has_an_hour_a_row(String name, String first, String last) {
    DataPackage dataPackage = PackageReader.read(Path.of("synthetic-hourly-rain"));
    Resource resource = dataPackage.resource(name).orElseThrow();
    Table rain = ResourceReader.read(Datasets.file("synthetic-hourly-rain", name), resource, true);
    assertThat(rain.rowCount()).isEqualTo(1_052_064);
    var time = rain.dateTimeColumn("time");
    assertThat(time.get(0)).hasToString(first);
    assertThat(time.get(87_671)).hasToString(last);
    assertThat(rain.stringColumn("station").unique().size()).isEqualTo(12);
    assertThat(rain.stringColumn("station").get(0)).startsWith("synthetic-");
    int gaps = rain.doubleColumn("rain_mm").countMissing();
    assertThat(rain.intColumn("quality").isEqualTo(1).size()).isEqualTo(gaps);
    assertThat(100.0 * gaps / rain.rowCount()).isBetween(0.15, 0.55);
  }

  /**
   * Hours of 50 mm or more per station and year: .1738 and .2321 as published. Of 2,000 stations and ten years some 3,500 and 4,600
   * such hours come, so that the standard error is 1.7 and 1.5 %; the tolerance is three times that. Years are those of
   * observation: a gap is not a dry hour.
   */
  @ParameterizedTest
  @CsvSource({"FROM_1976, 0.1738, 0.0089", "FROM_2007, 0.2321, 0.0104"})
  void hours_of_50_mm_come_as_often_as_published(RainDecade decade, double rate, double tolerance) {
    List<LocalDate> days = days(decade);
    long heavy = 0;
    long observed = 0;
    for (int station = 1; station <= 2000; station++) {
      RainStation rain = new RainStation(decade, station);
      for (LocalDate day : days) {
        for (int halves : rain.day(day)) {
          observed += halves == RainStation.GAP ? 0 : 1;
          heavy += halves >= 100 ? 1 : 0;
        }
      }
    }
    assertThat(heavy / (observed / (24 * 365.25))).isCloseTo(rate, within(tolerance));
  }

  /**
   * Days a year of 1, 10, 50 and 100 mm at 56 observatories, 1991-2020. Of 500 stations; the tolerance is three standard errors
   * of the rarest class that the decade's own scale does not change.
   */
  @ParameterizedTest
  @EnumSource
  void days_of_rain_come_as_often_as_published(RainDecade decade) {
    long from1Mm = 0;
    long from10Mm = 0;
    long from50Mm = 0;
    long whole = 0;
    List<LocalDate> days = days(decade);
    for (int station = 1; station <= 500; station++) {
      RainStation rain = new RainStation(decade, station);
      for (LocalDate day : days) {
        int[] halves = rain.day(day);
        int sum = Arrays.stream(halves).sum();
        if (Arrays.stream(halves).noneMatch(h -> h == RainStation.GAP)) {
          whole++;
          from1Mm += sum >= 2 ? 1 : 0;
          from10Mm += sum >= 20 ? 1 : 0;
          from50Mm += sum >= 100 ? 1 : 0;
        }
      }
    }
    double years = whole / 365.25;
    assertThat(from1Mm / years).isCloseTo(119.29, within(0.6));
    assertThat(from10Mm / years).isCloseTo(46.56, within(0.4));
    assertThat(from50Mm / years).isCloseTo(5.49, within(0.11));
  }

  private static List<LocalDate> days(RainDecade decade) {
    return LocalDate.of(decade.firstYear(), 1, 1)
        .datesUntil(LocalDate.of(decade.lastYear() + 1, 1, 1))
        .toList();
  }

  private static String sha256(SyntheticTable table) throws IOException {
    MessageDigest digest = Sha256.begin();
    long[] last = {0};
    table.write(
        new DigestOutputStream(OutputStream.nullOutputStream(), digest), rows -> last[0] = rows);
    assertThat(last[0]).isEqualTo(table.rows());
    return Sha256.text(digest);
  }
}
