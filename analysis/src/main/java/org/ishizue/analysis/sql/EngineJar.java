package org.ishizue.analysis.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishizue.runtime.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Finds DuckDB's jar: where {@code -Dishizue.duckdb} or {@code ISHIZUE_DUCKDB} says (a jar, or a folder
 * with it), else in {@code optional/duckdb} of the installation, else on the class path.
 */
final class EngineJar {
  static final String PROPERTY = "ishizue.duckdb";
  private static final String VARIABLE = "ISHIZUE_DUCKDB";
  private static final String PATTERN = "duckdb_jdbc*.jar";
  private static final Texts TEXTS = Texts.beside(EngineJar.class);

  private EngineJar() {}

  /**
   * The jar.
   *
   * @throws org.ishizue.runtime.text.ProblemException naming the places that were searched
   */
  static Path find() {
    String given = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    String home = System.getProperty("ishizue.home");
    List<Path> places = new ArrayList<>();
    if (given != null && !given.isBlank()) {
      places.add(Path.of(given));
    }
    if (home != null) {
      places.add(Path.of(home, "optional", "duckdb"));
    }
    return places.stream()
        .map(EngineJar::in)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> given == null ? onClassPath() : Optional.empty())
        .orElseThrow(() -> TEXTS.problem("SQL-001", PATTERN, folder(home), places, VARIABLE));
  }

  private static String folder(@Nullable String home) {
    return Path.of(home == null ? "ishizue" : home, "optional", "duckdb").toString();
  }

  private static Optional<Path> in(Path place) {
    if (Files.isRegularFile(place)) {
      return Optional.of(place);
    }
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place, PATTERN)) {
      files.forEach(jars::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    jars.sort(null);
    return jars.isEmpty() ? Optional.empty() : Optional.of(jars.get(jars.size() - 1));
  }

  private static Optional<Path> onClassPath() {
    URL found = EngineJar.class.getClassLoader().getResource("org/duckdb/DuckDBDriver.class");
    if (found == null || !found.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    String inside = found.getPath();
    return Optional.of(Path.of(URI.create(inside.substring(0, inside.indexOf("!/")))));
  }
}
