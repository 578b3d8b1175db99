package org.ishizue.kernel.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Repository;
import org.apache.maven.model.io.DefaultModelReader;
import org.eclipse.aether.repository.RemoteRepository;

/** The repositories of a session by their ids: Maven's own, the settings', and those that cells have added. */
final class Repositories {
  private static final String SUPER_POM = "/org/apache/maven/model/pom-4.0.0.xml";

  private final MavenPlaces places;
  private final Map<String, RemoteRepository> added = new LinkedHashMap<>();

  Repositories(MavenPlaces places) {
    this.places = places;
  }

  /**
   * Adds one; of two with one id the later counts.
   *
   * @param place an address, or a folder in Maven's layout
   * @throws org.ishizue.runtime.text.ProblemException if it is neither
   */
  void add(String id, String place) {
    added.put(id, new RemoteRepository.Builder(id, "default", url(id, place)).build());
  }

  private static String url(String id, String place) {
    if (place.matches("(?i)(https?|file):.*")) {
      return place;
    }
    try {
      Path folder = Path.of(place).toAbsolutePath();
      if (Files.isDirectory(folder)) {
        return folder.toUri().toString();
      }
    } catch (InvalidPathException e) {
      // as one that is not there
    }
    throw Coordinates.TEXTS.problem("MAVEN-004", id, place);
  }

  /** Whether only a folder is asked. */
  boolean offlineOnly() {
    return places.offlineRepository() != null;
  }

  /** In the order in which they are asked. */
  List<RemoteRepository> all(UserSettings settings) {
    Path offline = places.offlineRepository();
    if (offline != null) {
      return List.of(
          new RemoteRepository.Builder("offline", "default", offline.toUri().toString()).build());
    }
    Map<String, RemoteRepository> all = new LinkedHashMap<>();
    for (RemoteRepository repository : mavensOwn()) {
      all.put(repository.getId(), repository);
    }
    settings.repositories().forEach(repository -> all.put(repository.getId(), repository));
    all.putAll(added);
    return List.copyOf(all.values());
  }

  /** What every POM inherits. */
  private static List<RemoteRepository> mavensOwn() {
    List<RemoteRepository> own = new ArrayList<>();
    try (InputStream pom = DefaultModelReader.class.getResourceAsStream(SUPER_POM)) {
      if (pom == null) {
        throw new IllegalStateException("No " + SUPER_POM);
      }
      for (Repository repository : new DefaultModelReader().read(pom, Map.of()).getRepositories()) {
        own.add(new RemoteRepository.Builder(
                repository.getId(), repository.getLayout(), repository.getUrl())
            .build());
      }
      return own;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
