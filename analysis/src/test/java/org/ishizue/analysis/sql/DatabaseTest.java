package org.ishizue.analysis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.ishizue.analysis.Sql;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

final class DatabaseTest {
  @TempDir
  Path folder;

  @BeforeEach
  void in_japanese() {
    Language.use(Language.JA);
  }

  @AfterEach
  void forget_the_places() {
    System.clearProperty(EngineJar.PROPERTY);
    System.clearProperty("ishizue.home");
  }

  @Test
  void the_installation_is_searched_first() throws IOException {
    Path jar = folder.resolve("optional").resolve("duckdb").resolve("duckdb_jdbc-9.jar");
    Files.createDirectories(jar.getParent());
    Files.createFile(jar);
    System.setProperty("ishizue.home", folder.toString());
    assertThat(EngineJar.find()).isEqualTo(jar);
  }

  @Test
  void a_jar_or_folder_that_is_named_counts_before_all() throws IOException {
    Path jar = Files.createFile(folder.resolve("duckdb_jdbc-9.jar"));
    System.setProperty(EngineJar.PROPERTY, jar.toString());
    assertThat(EngineJar.find()).isEqualTo(jar);
    System.setProperty(EngineJar.PROPERTY, folder.toString());
    assertThat(EngineJar.find()).isEqualTo(jar);
  }

  @Test
  void without_duckdb_the_error_says_what_to_put_where() {
    System.setProperty(EngineJar.PROPERTY, folder.resolve("none").toString());
    System.setProperty("ishizue.home", folder.toString());
    assertThatThrownBy(EngineJar::find)
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("SQL-001")
        .hasMessageContaining(folder.resolve("optional").resolve("duckdb").toString())
        .hasMessageContaining("ISHIZUE_DUCKDB");
  }

  @Test
  void a_broken_jar_is_named() throws IOException {
    Path jar = Files.writeString(folder.resolve("duckdb_jdbc-9.jar"), "not a jar");
    assertThatThrownBy(() -> EngineLoader.load(jar))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("SQL-002")
        .hasMessageContaining(jar.toString());
  }

  @Test
  void duckdb_comes_from_a_class_loader_of_its_own() {
    Sql.query("select 1");
    Engine engine = EngineLoader.load(EngineJar.find());
    ClassLoader loader = engine.getClass().getClassLoader();
    assertThat(loader).isInstanceOf(EngineLoader.class);
    assertThat(Engine.class.getClassLoader()).isNotEqualTo(loader);
  }

  @Test
  void the_network_is_closed_and_the_memory_limited() {
    Table settings = Sql.query(
        "select name, value from duckdb_settings() where name in "
            + "('autoinstall_known_extensions', 'autoload_known_extensions', 'memory_limit') order by name");
    assertThat(settings.stringColumn("value").asList().subList(0, 2))
        .containsExactly("false", "false");
    assertThat(settings.stringColumn("value").get(2)).matches("[\\d.]+ [MG]iB");
  }

  @Test
  void a_query_that_is_interrupted_ends_at_once_and_the_next_one_runs() throws Exception {
    Sql.query("select 1");
    AtomicReference<Throwable> ended = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Thread cell = new Thread(() -> {
      started.countDown();
      try {
        Sql.query(
            "select count(*) from range(100000000) a, range(100000) b where a.range + b.range = 7");
      } catch (RuntimeException e) {
        ended.set(e);
      }
    });
    cell.start();
    started.await();
    cell.interrupt();
    cell.join(Duration.ofSeconds(20).toMillis());
    assertThat(ended.get()).hasMessageStartingWith("SQL-012");
    assertThat(Sql.query("select 2 as two").intColumn("two").get(0)).isEqualTo(2);
  }
}
