package org.ishizue.kernel.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Maven's files are.
 *
 * @param userSettings the user's settings.xml, which need not be there
 * @param localRepository where downloads are kept; null for what the settings say
 * @param offlineRepository a folder in Maven's layout that is the only place to look in; null for the network
 */
public record MavenPlaces(
    Path userSettings,
    @Nullable Path localRepository,
    @Nullable Path offlineRepository) {
  /**
   * As Maven itself has it; {@code -Dmaven.repo.local} as for Maven, and {@code ISHIZUE_MAVEN_REPOSITORY}
   * (or {@code -Dishizue.maven.repository}) for a folder that is used instead of the network.
   */
  public static MavenPlaces standard() {
    Path home = Path.of(System.getProperty("user.home"), ".m2");
    String settings = System.getProperty("ishizue.maven.settings");
    return new MavenPlaces(
        settings == null ? home.resolve("settings.xml") : Path.of(settings),
        path(System.getProperty("maven.repo.local")),
        path(Optional.ofNullable(System.getProperty("ishizue.maven.repository"))
            .orElse(System.getenv("ISHIZUE_MAVEN_REPOSITORY"))));
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null || text.isBlank() ? null : Path.of(text).toAbsolutePath();
  }
}
