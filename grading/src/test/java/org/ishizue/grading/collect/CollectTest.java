package org.ishizue.grading.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishizue.exercises.master.Master;
import org.ishizue.grading.CourseFolder;
import org.ishizue.runtime.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threats 24, 25 and 31 of collection, and the ordinary ways of handing in. */
@Timeout(60)
final class CollectTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @TempDir
  private Path root = Path.of("");

  private Path in = Path.of("");
  private CourseFolder course = new CourseFolder(Path.of("."));

  @BeforeEach
  void folders() throws IOException {
    Language.use(Language.EN);
    in = Files.createDirectories(root.resolve("in"));
    course = new CourseFolder(root.resolve("course"));
  }

  private List<Item> collect() throws IOException {
    return new Collect(course, CollectLimits.USUAL, Set.of("01-first-cell"), Set.of()).from(in);
  }

  private static byte[] notebook(String answer) {
    String cell = """
        {"cell_type": "code", "execution_count": null, "id": "a", "metadata": {"nbgrader": {"schema_version": 3,
         "grade": false, "solution": true, "locked": false, "grade_id": "ex1-answer"}}, "outputs": [], "source": "%s"}
        """.formatted(answer);
    return ("{\"cells\": [" + cell
            + "], \"metadata\": {\"ishizue\": {\"exercise\": \"01-first-cell\","
            + " \"version\": 1}}, \"nbformat\": 4, \"nbformat_minor\": 5}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Path handIn(String learner, byte[] bytes, Instant time) throws IOException {
    Path folder = Files.createDirectories(in.resolve(learner).resolve("01-first-cell"));
    Path file = Files.write(folder.resolve("exercise.ja.ipynb"), bytes);
    return Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static void zip(Path file, Charset names, Map<String, byte[]> entries)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
  }

  private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
    zip(file, StandardCharsets.UTF_8, entries);
  }

  private static Reason onlyReason(List<Item> items) {
    assertThat(items).hasSize(1);
    assertThat(items.get(0).status()).isEqualTo(Item.Status.REJECTED);
    assertThat(items.get(0).why(Language.JA)).isNotBlank();
    assertThat(items.get(0).why(Language.EN)).isNotBlank();
    return java.util.Objects.requireNonNull(items.get(0).reason());
  }

  private String taken(String learner) throws IOException {
    return Files.readString(
        course.submitted(learner, "01-first-cell").resolve("01-first-cell.ipynb"));
  }

  @Test
  void folders_and_zip_files_are_taken_into_nbgraders_layout() throws IOException {
    handIn("sato", notebook("double a = 1;"), MONDAY);
    zip(in.resolve("suzuki.zip"), Map.of("01-first-cell/x.ipynb", notebook("double a = 2;")));
    zip(in.resolve("田中.zip"), Map.of("exercise.ja.ipynb", notebook("double a = 3;")));
    List<Item> items = collect();
    assertThat(items).extracting(Item::status).containsOnly(Item.Status.TAKEN);
    assertThat(items).extracting(Item::learner).containsExactly("sato", "suzuki", "田中");
    assertThat(taken("sato")).contains("a = 1");
    assertThat(taken("suzuki")).contains("a = 2");
    assertThat(taken("田中")).contains("a = 3");
    assertThat(course.submitted("sato", "01-first-cell").resolve("timestamp.txt"))
        .hasContent("2026-11-23 09:00:00.000000 UTC");
    assertThat(collect()).extracting(Item::status).containsOnly(Item.Status.SAME);
  }

  @Test
  void of_two_hand_ins_the_newer_counts_and_both_are_kept() throws IOException {
    handIn("sato", notebook("double a = 1;"), MONDAY);
    assertThat(collect()).extracting(Item::status).containsExactly(Item.Status.TAKEN);
    handIn("sato", notebook("double a = 2;"), MONDAY.plus(Duration.ofHours(1)));
    assertThat(collect()).extracting(Item::status).containsExactly(Item.Status.TAKEN);
    assertThat(taken("sato")).contains("a = 2");
    handIn("sato", notebook("double a = 0;"), MONDAY.minus(Duration.ofHours(1)));
    assertThat(collect()).extracting(Item::status).containsExactly(Item.Status.KEPT);
    assertThat(taken("sato")).contains("a = 2");
    try (var kept = Files.list(course.received("sato", "01-first-cell"))) {
      assertThat(kept.filter(file -> file.toString().endsWith(".ipynb"))).hasSize(3);
    }
  }

  @Test
  void of_two_languages_in_one_folder_the_one_with_answers_counts() throws IOException {
    handIn("sato", notebook(Master.STUB), MONDAY.plus(Duration.ofHours(1)));
    Path english = in.resolve("sato/01-first-cell/exercise.en.ipynb");
    Files.write(english, notebook("double a = 5;"));
    Files.setLastModifiedTime(english, FileTime.from(MONDAY));
    collect();
    assertThat(taken("sato")).contains("a = 5");
  }

  @Test
  void an_unknown_learner_or_exercise_is_reported_and_not_taken() throws IOException {
    handIn("mallory", notebook("double a = 1;"), MONDAY);
    Collect known =
        new Collect(course, CollectLimits.USUAL, Set.of("01-first-cell"), Set.of("sato", "suzuki"));
    assertThat(onlyReason(known.from(in))).isEqualTo(Reason.UNKNOWN_LEARNER);
    Collect other = new Collect(course, CollectLimits.USUAL, Set.of("02-dirty-csv"), Set.of());
    assertThat(onlyReason(other.from(in))).isEqualTo(Reason.UNKNOWN_EXERCISE);
    assertThat(course.submitted()).doesNotExist();
  }

  @Test
  void threat_24_a_link_to_a_secret_file_is_rejected_at_every_level() throws IOException {
    Path secret = Files.write(root.resolve("secret.ipynb"), notebook("double secret = 42;"));
    Path secrets = Files.createDirectories(root.resolve("secrets/01-first-cell"));
    Files.write(secrets.resolve("x.ipynb"), notebook("double secret = 42;"));
    Files.createSymbolicLink(
        Files.createDirectories(in.resolve("a/01-first-cell")).resolve("x.ipynb"), secret);
    Files.createSymbolicLink(
        Files.createDirectories(in.resolve("b")).resolve("01-first-cell"), secrets);
    Files.createSymbolicLink(in.resolve("c"), secrets.getParent());
    zip(root.resolve("real.zip"), Map.of("x.ipynb", notebook("double secret = 42;")));
    Files.createSymbolicLink(in.resolve("d.zip"), root.resolve("real.zip"));
    List<Item> items = collect();
    assertThat(items).extracting(Item::reason).containsOnly(Reason.LINK);
    assertThat(items).extracting(Item::learner).containsExactly("a", "b", "c", "d");
    assertThat(course.submitted()).doesNotExist();
  }

  @Test
  void threat_24_a_pipe_is_rejected_and_nobody_waits_for_it() throws Exception {
    Path folder = Files.createDirectories(in.resolve("a/01-first-cell"));
    Process made = new ProcessBuilder("mkfifo", folder.resolve("x.ipynb").toString()).start();
    assertThat(made.waitFor()).isZero();
    assertThat(onlyReason(collect())).isEqualTo(Reason.SPECIAL_FILE);
  }

  @Test
  void threat_25_names_that_lead_elsewhere_are_rejected() throws IOException {
    List<String> names = List.of(
        "../x.ipynb",
        "/etc/x.ipynb",
        "a/../../x.ipynb",
        "C:\\x.ipynb",
        "a\\..\\x.ipynb",
        "a//x.ipynb",
        "./x.ipynb",
        "x\u0000.ipynb",
        "con.ipynb",
        "a/\u202e.ipynb");
    for (String name : names) {
      zip(in.resolve("a.zip"), Map.of(name, notebook("double a = 1;")));
      assertThat(onlyReason(collect())).as(name).isEqualTo(Reason.NAME);
    }
    assertThat(course.submitted()).doesNotExist();
    assertThat(root.resolve("x.ipynb")).doesNotExist();
  }

  @Test
  void threat_25_twenty_thousand_entries_are_rejected() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      entries.put("f" + i + ".ipynb", new byte[0]);
    }
    zip(in.resolve("a.zip"), entries);
    assertThat(onlyReason(collect())).isEqualTo(Reason.TOO_MANY);
  }

  @Test
  void threat_25_a_bomb_of_a_gibibyte_is_cut_at_the_limit() throws IOException {
    byte[] block = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(in.resolve("a.zip")))) {
      zip.putNextEntry(new ZipEntry("x.ipynb"));
      for (int i = 0; i < 1024; i++) {
        zip.write(block);
      }
      zip.closeEntry();
    }
    assertThat(Files.size(in.resolve("a.zip"))).isLessThan(2L << 20);
    long start = System.nanoTime();
    assertThat(onlyReason(collect())).isEqualTo(Reason.TOO_LARGE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void threat_25_names_equal_but_for_case_are_rejected() throws IOException {
    zip(
        in.resolve("a.zip"),
        new TreeMap<>(Map.of("X.ipynb", notebook("a"), "x.ipynb", notebook("b"))));
    assertThat(onlyReason(collect())).isEqualTo(Reason.SAME_NAME);
  }

  @Test
  void names_in_a_zip_of_an_old_windows_program_are_read() throws IOException {
    zip(
        in.resolve("a.zip"),
        Charset.forName("windows-31j"),
        Map.of("01-first-cell/提出.ipynb", notebook("double a = 7;")));
    assertThat(collect()).extracting(Item::status).containsExactly(Item.Status.TAKEN);
  }

  @Test
  void what_is_no_archive_is_rejected() throws IOException {
    Files.writeString(in.resolve("a.zip"), "PK but no archive");
    assertThat(onlyReason(collect())).isEqualTo(Reason.BAD_ARCHIVE);
  }

  @Test
  void threat_31_json_that_is_no_notebook_is_rejected_with_the_reason() throws IOException {
    Map<String, String> files = new TreeMap<>(Map.of(
        "malformed", "{\"cells\": [",
        "not a notebook", "[1, 2]",
        "deep", "[".repeat(10_000) + "]".repeat(10_000),
        "old", "{\"nbformat\": 3, \"nbformat_minor\": 0, \"metadata\": {}, \"worksheets\": []}",
        "binary", "\u0000\u0001\u0002"));
    for (Map.Entry<String, String> each : files.entrySet()) {
      handIn("sato", each.getValue().getBytes(StandardCharsets.UTF_8), MONDAY);
      assertThat(onlyReason(collect())).as(each.getKey()).isEqualTo(Reason.NOT_A_NOTEBOOK);
    }
    try (var kept = Files.list(course.received("sato", "01-first-cell"))) {
      assertThat(kept.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("rejected-"));
    }
  }

  @Test
  void threat_31_a_file_of_100_megabytes_is_rejected() throws IOException {
    handIn("sato", new byte[100 << 20], MONDAY);
    assertThat(onlyReason(collect())).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void a_bad_file_later_on_leaves_what_counted() throws IOException {
    handIn("sato", notebook("double a = 1;"), MONDAY);
    collect();
    handIn("sato", "broken".getBytes(StandardCharsets.UTF_8), MONDAY.plus(Duration.ofDays(1)));
    assertThat(onlyReason(collect())).isEqualTo(Reason.NOT_A_NOTEBOOK);
    assertThat(taken("sato")).contains("a = 1");
  }

  @Test
  void an_empty_form_does_not_replace_answers() throws IOException {
    handIn("sato", notebook("double a = 1;"), MONDAY);
    collect();
    handIn("sato", notebook(Master.STUB), MONDAY.plus(Duration.ofDays(1)));
    assertThat(collect()).extracting(Item::status).containsExactly(Item.Status.KEPT);
    assertThat(taken("sato")).contains("a = 1");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertThatThrownBy(() -> new Collect(course, CollectLimits.USUAL, Set.of(), Set.of())
            .from(root.resolve("nowhere")))
        .hasMessageContaining("GRADE-010");
  }

  @Test
  void nbgraders_timestamp_counts_and_not_the_time_of_the_copy() throws IOException {
    handIn("sato", notebook("double a = 1;"), MONDAY);
    Path folder = in.resolve("sato").resolve("01-first-cell");
    Files.writeString(folder.resolve("timestamp.txt"), "2026-11-20 17:59:59.500000 JST");
    collect();
    assertThat(course.submitted("sato", "01-first-cell").resolve("timestamp.txt"))
        .hasContent("2026-11-20 08:59:59.500000 UTC");
    assertThat(course.submitted("sato", "01-first-cell").resolve(Collect.ORIGIN))
        .content()
        .contains("2026-11-20T08:59:59.500Z", "\"version\": 1");
  }

  @Test
  void a_timestamp_that_says_nothing_or_leads_elsewhere_is_not_used() throws IOException {
    handIn("sato", notebook("double a = 1;"), MONDAY);
    Path folder = in.resolve("sato").resolve("01-first-cell");
    Path secret = Files.writeString(root.resolve("secret"), "2000-01-01 00:00:00 UTC");
    Files.createSymbolicLink(folder.resolve("timestamp.txt"), secret);
    collect();
    assertThat(course.submitted("sato", "01-first-cell").resolve("timestamp.txt"))
        .hasContent("2026-11-23 09:00:00.000000 UTC");
  }

  @Test
  void an_assignment_of_another_name_is_known_by_what_the_notebook_says() throws IOException {
    Path folder = Files.createDirectories(in.resolve("sato").resolve("week1"));
    Files.write(folder.resolve("x.ipynb"), notebook("double a = 1;"));
    assertThat(collect()).extracting(Item::status).containsExactly(Item.Status.TAKEN);
    assertThat(taken("sato")).contains("a = 1");
  }
}
