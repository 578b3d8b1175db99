package org.ishizue.datasets;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishizue.datasets.frictionless.PackageReader;
import org.ishizue.datasets.frictionless.Verification;
import org.ishizue.datasets.synthetic.Generators;

/** Finds the data sets: the folders with a {@code datapackage.json} under some roots, the first root first. */
public final class Catalogue {
  /** The roots to look at before the jar's own, separated as in a class path. */
  static final String PROPERTY = "ishizue.datasets";

  private static final String PACKED = "ishizue/datasets";

  /** What can be nothing but the name of a folder. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final List<Path> roots;

  /** The catalogue of folders whose subfolders are data sets; where two have the same name, the first root's counts. */
  public Catalogue(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * The catalogue of the roots that property and environment name and of the folder {@code datasets} of the installation
   * (where an instructor adds one); where there is no such folder, of the jar.
   */
  public static Catalogue current() {
    String named =
        System.getProperty(PROPERTY, System.getenv().getOrDefault("ISHIZUE_DATASETS", ""));
    List<Path> roots = new ArrayList<>();
    for (String root : named.split(File.pathSeparator, -1)) {
      if (!root.isBlank()) {
        roots.add(Path.of(root.strip()));
      }
    }
    String home = System.getProperty("ishizue.home", "");
    Path installed = Path.of(home, "datasets");
    // An installation has all that the jar has; to open a jar takes longer than to read a small
    // set.
    roots.add(!home.isBlank() && Files.isDirectory(installed) ? installed : packed());
    return new Catalogue(roots);
  }

  /** The folders by name, in alphabetical order; where two roots have the same name the first wins. */
  public SortedMap<String, Path> folders() {
    Map<String, Path> found = new LinkedHashMap<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        foldersIn(root).forEach(folder -> found.putIfAbsent(name(folder), folder));
      }
    }
    return new TreeMap<>(found);
  }

  /** The folder of a data set, without a look at the others; empty if there is none of that name. */
  public Optional<Path> folder(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.ofNullable(folders().get(name));
    }
    return roots.stream()
        .map(root -> root.resolve(name))
        .filter(folder -> Files.isRegularFile(folder.resolve(PackageReader.FILE)))
        .findFirst();
  }

  /**
   * All that is wrong with a data set. Of a generated table only the description is looked at until it has been
   * generated, and then whether it still is what its checksum says.
   */
  public static Verification verify(Path folder) {
    return Verification.of(folder, Generators.names(), (dataPackage, resource) -> {
      if (!resource.isGenerated()) {
        return Optional.of(folder.resolve(resource.path()));
      }
      return resource.sha256().isEmpty()
          ? Optional.empty()
          : Optional.of(ResourceFiles.cached(dataPackage, resource).file());
    });
  }

  private static List<Path> foldersIn(Path root) {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(entry -> Files.isRegularFile(entry.resolve(PackageReader.FILE)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + root, e);
    }
  }

  /** A folder's name; a folder in a jar ends with a slash on some Java versions. */
  private static String name(Path folder) {
    return String.valueOf(folder.getFileName()).replace("/", "");
  }

  private static Path packed() {
    CodeSource source = Catalogue.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null) {
      throw new IllegalStateException("The place of the data sets' own classes is not known");
    }
    try {
      Path place = Path.of(location.toURI());
      return Files.isDirectory(place) ? place.resolve(PACKED) : inJar(place);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("Cannot open " + location, e);
    }
  }

  /** The folder in a jar, whose file system stays open as long as the VM: tables are read from it at any time. */
  private static Path inJar(Path jar) throws IOException {
    URI uri = URI.create("jar:" + jar.toUri());
    FileSystem files;
    try {
      files = FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      files = FileSystems.getFileSystem(uri);
    }
    return files.getPath(PACKED);
  }
}
