package org.ishizue.kernel.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/** The user's settings.xml: mirrors, proxies, servers and repositories, as Maven itself obeys them. */
final class UserSettings {
  private final MavenPlaces places;
  private final Settings settings;

  private UserSettings(MavenPlaces places, Settings settings) {
    this.places = places;
    this.settings = settings;
  }

  /**
   * Reads them anew.
   *
   * @throws org.ishizue.runtime.text.ProblemException if the file is no settings.xml
   */
  static UserSettings read(MavenPlaces places) {
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(places.userSettings().toFile());
    String installation = System.getenv("MAVEN_HOME");
    if (installation != null) {
      request.setGlobalSettingsFile(new File(installation, "conf/settings.xml"));
    }
    request.setSystemProperties(System.getProperties());
    try {
      return new UserSettings(
          places,
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings());
    } catch (SettingsBuildingException e) {
      throw Coordinates.TEXTS.problem(
          e, "MAVEN-005", places.userSettings(), String.valueOf(e.getMessage()));
    }
  }

  Path localRepository() {
    Path given = places.localRepository();
    if (given != null) {
      return given;
    }
    String own = settings.getLocalRepository();
    return own == null || own.isBlank()
        ? Path.of(System.getProperty("user.home"), ".m2", "repository")
        : Path.of(own);
  }

  boolean offline() {
    return settings.isOffline();
  }

  void configure(SessionBuilder session) {
    DefaultMirrorSelector mirrors = new DefaultMirrorSelector();
    for (Mirror mirror : settings.getMirrors()) {
      mirrors.add(
          mirror.getId(),
          mirror.getUrl(),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    DefaultProxySelector proxies = new DefaultProxySelector();
    for (Proxy proxy : settings.getProxies()) {
      if (proxy.isActive()) {
        proxies.add(
            new org.eclipse.aether.repository.Proxy(
                proxy.getProtocol(),
                proxy.getHost(),
                proxy.getPort(),
                new AuthenticationBuilder()
                    .addUsername(proxy.getUsername())
                    .addPassword(proxy.getPassword())
                    .build()),
            proxy.getNonProxyHosts());
      }
    }
    DefaultAuthenticationSelector servers = new DefaultAuthenticationSelector();
    for (Server server : settings.getServers()) {
      servers.add(
          server.getId(),
          new AuthenticationBuilder()
              .addUsername(server.getUsername())
              .addPassword(server.getPassword())
              .build());
    }
    session.setMirrorSelector(mirrors);
    session.setProxySelector(proxies);
    session.setAuthenticationSelector(servers);
  }

  /** Those of the profiles that are active. */
  List<RemoteRepository> repositories() {
    List<RemoteRepository> repositories = new ArrayList<>();
    for (Profile profile : settings.getProfiles()) {
      boolean byDefault =
          profile.getActivation() != null && profile.getActivation().isActiveByDefault();
      if (byDefault || settings.getActiveProfiles().contains(profile.getId())) {
        for (Repository repository : profile.getRepositories()) {
          repositories.add(new RemoteRepository.Builder(
                  repository.getId(), repository.getLayout(), repository.getUrl())
              .build());
        }
      }
    }
    return repositories;
  }
}
