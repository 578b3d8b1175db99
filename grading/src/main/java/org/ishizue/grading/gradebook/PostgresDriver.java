package org.ishizue.grading.gradebook;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.runtime.text.Texts;

/**
 * Finds PostgreSQL's JDBC driver: on the class path, else where {@code ISHIZUE_POSTGRESQL} says (a jar, or a
 * folder with it), else in {@code optional/postgresql} of the installation. Most people need none.
 */
final class PostgresDriver {
  private static final String CLASS = "org.postgresql.Driver";
  private static final String VARIABLE = "ISHIZUE_POSTGRESQL";
  private static final String PATTERN = "postgresql-*.jar";
  private static final Texts TEXTS = Texts.beside(PostgresDriver.class);

  private PostgresDriver() {}

  /**
   * The driver.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-043 naming the places that were searched
   */
  static Driver find() {
    try {
      return driver(PostgresDriver.class.getClassLoader());
    } catch (ReflectiveOperationException notOnTheClassPath) {
      return fromJar();
    }
  }

  private static Driver fromJar() {
    List<Path> places = new ArrayList<>();
    String given = System.getenv(VARIABLE);
    if (given != null && !given.isBlank()) {
      places.add(Path.of(given));
    }
    places.add(Path.of(System.getProperty("ishizue.home", "."), "optional", "postgresql"));
    for (Path place : places) {
      for (Path jar : jars(place)) {
        try {
          return driver(loader(jar));
        } catch (ReflectiveOperationException | MalformedURLException | LinkageError e) {
          throw TEXTS.problem(e, "GRADE-043", PATTERN, jar + ": " + e, VARIABLE);
        }
      }
    }
    throw TEXTS.problem("GRADE-043", PATTERN, places, VARIABLE);
  }

  /** Stays open for as long as this VM runs: connections need its classes. */
  private static ClassLoader loader(Path jar) throws MalformedURLException {
    return new URLClassLoader(
        "postgresql", new URL[] {jar.toUri().toURL()}, PostgresDriver.class.getClassLoader());
  }

  private static Driver driver(ClassLoader loader) throws ReflectiveOperationException {
    return (Driver) loader.loadClass(CLASS).getDeclaredConstructor().newInstance();
  }

  private static List<Path> jars(Path place) {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    List<Path> jars = new ArrayList<>();
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place, PATTERN)) {
        files.forEach(jars::add);
      } catch (IOException e) {
        throw TEXTS.problem(e, "GRADE-043", PATTERN, place + ": " + e, VARIABLE);
      }
    }
    jars.sort(null);
    return jars;
  }
}
