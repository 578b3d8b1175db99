package org.ishizue.kernel.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.RepositorySystemSession.SessionBuilder;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.transport.file.FileTransporterFactory;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.ishizue.runtime.text.Texts;

/**
 * The libraries of one session. What is asked for is resolved in one go, with Maven's mediation, and together
 * with what the session has already, whose versions stay: a class that is loaded cannot be exchanged. A
 * failure changes nothing.
 */
public final class Libraries {
  private static final Texts TEXTS = Coordinates.TEXTS;

  private final MavenPlaces places;
  private final Repositories repositories;
  private final List<Dependency> roots = new ArrayList<>();
  private final Map<String, Artifact> loaded = new LinkedHashMap<>();

  /** Files to be added, and what a person should know about versions. */
  public record Resolved(List<Path> files, List<String> names, List<String> notes) {
    public Resolved {
      files = List.copyOf(files);
      names = List.copyOf(names);
      notes = List.copyOf(notes);
    }
  }

  public Libraries(MavenPlaces places) {
    this.places = places;
    this.repositories = new Repositories(places);
  }

  /** Adds a repository for what is asked for from now on. */
  public void addRepository(String id, String place) {
    repositories.add(id, place);
  }

  /**
   * Resolves libraries with all that they need.
   *
   * @param coordinates such as {@code com.google.guava:guava:33.4.0-jre}
   * @param offline whether the network is left alone
   * @param progress hears of downloads
   * @throws org.ishizue.runtime.text.ProblemException naming what was not found and who was asked
   */
  public Resolved add(List<String> coordinates, boolean offline, Consumer<String> progress) {
    List<Dependency> wanted = new ArrayList<>();
    for (String each : coordinates) {
      wanted.add(new Dependency(Coordinates.parse(each), "compile"));
    }
    return addAll(wanted, List.of(), offline, progress);
  }

  /** Resolves what a POM, or a piece of one, asks for, from the repositories that it names besides. */
  public Resolved addPom(
      String pom, List<String> scopes, boolean offline, Consumer<String> progress) {
    PomText text = PomText.parse(pom);
    text.repositories().forEach(repositories::add);
    return addAll(text.dependencies(scopes), text.managed(), offline, progress);
  }

  private Resolved addAll(
      List<Dependency> wanted,
      List<Dependency> managed,
      boolean offline,
      Consumer<String> progress) {
    for (Dependency each : wanted) {
      Artifact had = loaded.get(Coordinates.key(each.getArtifact()));
      if (had != null && !had.getVersion().equals(each.getArtifact().getVersion())) {
        throw TEXTS.problem("MAVEN-003", Coordinates.text(each.getArtifact()), had.getVersion());
      }
    }
    UserSettings settings = UserSettings.read(places);
    RepositorySystem system = new Supplier().get();
    boolean noNetwork = offline || settings.offline() || repositories.offlineOnly();
    List<RemoteRepository> asked = repositories.all(settings);
    try (CloseableSession session =
        session(system, settings, noNetwork, progress).build()) {
      asked = system.newResolutionRepositories(session, asked);
      List<Dependency> all = new ArrayList<>(roots);
      all.addAll(wanted);
      CollectRequest collect = new CollectRequest(all, pinned(managed), asked);
      List<Artifact> artifacts = new ArrayList<>();
      for (ArtifactResult result : system
          .resolveDependencies(session, new DependencyRequest(collect, null))
          .getArtifactResults()) {
        artifacts.add(result.getArtifact());
      }
      List<String> notes = notes(system, settings, noNetwork, collect);
      Resolved resolved = resolved(artifacts, notes);
      roots.addAll(wanted);
      artifacts.forEach(artifact -> loaded.putIfAbsent(Coordinates.key(artifact), artifact));
      return resolved;
    } catch (DependencyResolutionException e) {
      throw MavenFailures.problem(e, asked, noNetwork);
    } finally {
      system.shutdown();
    }
  }

  /** Versions that are settled: those in use before all others. */
  private List<Dependency> pinned(List<Dependency> managed) {
    Map<String, Dependency> pinned = new LinkedHashMap<>();
    managed.forEach(each -> pinned.put(Coordinates.key(each.getArtifact()), each));
    loaded.forEach((key, artifact) -> pinned.put(key, new Dependency(artifact, "compile")));
    return List.copyOf(pinned.values());
  }

  private Resolved resolved(List<Artifact> artifacts, List<String> notes) {
    List<Path> files = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Artifact artifact : artifacts) {
      if (!loaded.containsKey(Coordinates.key(artifact)) && artifact.getPath() != null) {
        files.add(artifact.getPath());
        names.add(Coordinates.text(artifact));
      }
    }
    return new Resolved(files, names, notes);
  }

  private List<String> notes(
      RepositorySystem system, UserSettings settings, boolean noNetwork, CollectRequest collect) {
    SessionBuilder verbose = session(system, settings, noNetwork, text -> {})
        .setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
    try (CloseableSession session = verbose.build()) {
      return Mediation.notes(system.collectDependencies(session, collect).getRoot());
    } catch (DependencyCollectionException e) {
      return List.of(); // what was resolved a moment ago is there; only its story is not
    }
  }

  private static SessionBuilder session(
      RepositorySystem system, UserSettings settings, boolean offline, Consumer<String> progress) {
    SessionBuilder session = new SessionBuilderSupplier(system)
        .get()
        .withLocalRepositoryBaseDirectories(settings.localRepository())
        .setSystemProperties(System.getProperties())
        .setTransferListener(new TransferProgress(progress))
        .setOffline(offline)
        .setConfigProperty("aether.offline.protocols", "file");
    settings.configure(session);
    return session;
  }

  private static final class Supplier extends RepositorySystemSupplier {
    @Override
    protected Map<String, TransporterFactory> createTransporterFactories() {
      return Map.of(
          FileTransporterFactory.NAME,
          new FileTransporterFactory(),
          "jdk",
          new HttpTransporterFactory());
    }
  }
}
