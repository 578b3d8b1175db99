package org.ishizue.kernel.evaluate;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.SourceCodeAnalysis;

/**
 * The sources in which JShell looks for the Javadoc of what it describes. By itself it knows the JDK's {@code src.zip}; this
 * adds those of libraries, as far as they are there: {@code name-sources.jar}, or a folder {@code name-sources}, beside the
 * library's jar or in a folder {@code sources} beside the jar's. JShell has no public way to be told of them; see
 * {@link CompiledClasses#OPENED}.
 */
final class JavadocSources {
  /** Opened once and kept: to open an archive for each question takes longer than the question. */
  private static final Map<Path, Optional<Path>> ROOTS = new ConcurrentHashMap<>();

  private JavadocSources() {}

  /** Adds those of these jars. The analysis must not be in use by another thread. */
  static void add(SourceCodeAnalysis analysis, List<Path> jars) {
    try {
      Method find = analysis.getClass().getDeclaredMethod("findSources");
      find.setAccessible(true);
      Set<Object> sources = new LinkedHashSet<>((List<?>) find.invoke(analysis));
      boolean more = false;
      for (Path jar : jars) {
        Optional<Path> root = rootOf(jar);
        more |= root.isPresent() && sources.add(root.get());
      }
      if (more) {
        Field known = analysis.getClass().getDeclaredField("availableSources");
        known.setAccessible(true);
        known.set(analysis, List.copyOf(sources));
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(JavadocSources.class.getName())
          .log(System.Logger.Level.DEBUG, "Only the JDK's Javadoc is shown", e);
    }
  }

  private static Optional<Path> rootOf(Path jar) {
    for (Path candidate : candidates(jar.toAbsolutePath())) {
      if (Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
      if (Files.isRegularFile(candidate)) {
        return ROOTS.computeIfAbsent(candidate, JavadocSources::opened);
      }
    }
    return Optional.empty();
  }

  private static List<Path> candidates(Path jar) {
    String file = jar.getFileName() == null ? "" : jar.getFileName().toString();
    Path folder = jar.getParent();
    if (!file.endsWith(".jar") || folder == null) {
      return List.of();
    }
    String name = file.substring(0, file.length() - ".jar".length()) + "-sources";
    List<Path> candidates = new ArrayList<>();
    for (Path place : List.of(folder, folder.resolveSibling("sources"))) {
      candidates.add(place.resolve(name));
      candidates.add(place.resolve(name + ".jar"));
    }
    return candidates;
  }

  private static Optional<Path> opened(Path archive) {
    try {
      FileSystem files = FileSystems.newFileSystem(archive, Map.of());
      return Optional.of(files.getRootDirectories().iterator().next());
    } catch (IOException e) {
      System.getLogger(JavadocSources.class.getName())
          .log(System.Logger.Level.WARNING, "No Javadoc from " + archive, e);
      return Optional.empty();
    }
  }
}
