package org.ishizue.kernel.evaluate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where javac finds classes, for a compiler that compiles many short texts. javac takes each of them for a program: it looks
 * for plug-ins in each jar of the class path, and it forgets what it has listed of the class path whenever it is told an option
 * of its files, though that is the same each time. And it would find there what is only the kernel's.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {
  private static final String CLASS_PATH = "-classpath";

  private final Map<String, String> told = new HashMap<>();
  private final JarClasses jars;
  private final boolean plugins;
  private List<Path> classPath = List.of();

  /**
   * Over javac's own.
   *
   * @param jars whose classes javac does not look for itself
   * @param plugins whether annotation processors and plug-ins are looked for, on the class path as javac does; with
   *     false there are none
   */
  CompilerFiles(StandardJavaFileManager files, JarClasses jars, boolean plugins) {
    super(files);
    this.jars = jars;
    this.plugins = plugins;
  }

  @Override
  public boolean hasLocation(Location location) {
    if (!plugins && location == StandardLocation.ANNOTATION_PROCESSOR_PATH) {
      return true;
    }
    if (!plugins && location == StandardLocation.ANNOTATION_PROCESSOR_MODULE_PATH) {
      return false;
    }
    return super.hasLocation(location);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    return !plugins && location == StandardLocation.ANNOTATION_PROCESSOR_PATH
        ? ClassLoader.getPlatformClassLoader()
        : super.getClassLoader(location);
  }

  /** The class path is told anew when a jar was added, or may have changed; all else is told once. */
  @Override
  public synchronized boolean handleOption(String current, Iterator<String> remaining) {
    if (isSupportedOption(current) != 1 || !remaining.hasNext()) {
      return super.handleOption(current, remaining);
    }
    String value = remaining.next();
    if (current.equals(CLASS_PATH)) {
      return tellClassPath(withoutOurs(value));
    }
    if (value.equals(told.get(current))) {
      return true;
    }
    boolean known = super.handleOption(current, List.of(value).iterator());
    if (known) {
      told.put(current, value);
    }
    return known;
  }

  /** javac hears of what is not in our jars; that comes first, as what a learner adds does. */
  private boolean tellClassPath(String value) {
    List<String> entries = List.of(value.split(File.pathSeparator, -1));
    classPath = entries.stream().filter(entry -> !entry.isEmpty()).map(Path::of).toList();
    List<String> others = entries.stream().filter(entry -> !jars.hold(entry)).toList();
    if (others.isEmpty()) {
      try { // an empty text would be the current folder
        fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }
    return super.handleOption(
        CLASS_PATH, List.of(String.join(File.pathSeparator, others)).iterator());
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    Iterable<JavaFileObject> others = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(JavaFileObject.Kind.CLASS)) {
      return others;
    }
    List<JavaFileObject> all = new ArrayList<>();
    others.forEach(all::add);
    all.addAll(recurse ? jars.under(packageName) : jars.in(packageName));
    return all;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    String name = JarClasses.nameOf(file);
    return name == null ? super.inferBinaryName(location, file) : name;
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return JarClasses.nameOf(file) == null
        ? super.contains(location, file)
        : location == StandardLocation.CLASS_PATH;
  }

  @Override
  public @Nullable JavaFileObject getJavaFileForInput(
      Location location, String className, JavaFileObject.Kind kind) throws IOException {
    JavaFileObject other = super.getJavaFileForInput(location, className, kind);
    if (other != null
        || location != StandardLocation.CLASS_PATH
        || kind != JavaFileObject.Kind.CLASS) {
      return other;
    }
    for (JavaFileObject each :
        jars.in(className.substring(0, Math.max(0, className.lastIndexOf('.'))))) {
      if (className.equals(JarClasses.nameOf(each))) {
        return each;
      }
    }
    return null;
  }

  /** JShell begins each class path with that of this VM, which the learner's VM does not have. */
  private static String withoutOurs(String classPath) {
    String ours = System.getProperty("java.class.path", "") + File.pathSeparator;
    return classPath.startsWith(ours) ? classPath.substring(ours.length()) : classPath;
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
    return fileManager.getJavaFileObjects(paths);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(
      Collection<? extends Path> paths) {
    return fileManager.getJavaFileObjectsFromPaths(paths);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
    fileManager.setLocation(location, files);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public void setLocationForModule(
      Location location, String moduleName, Collection<? extends Path> paths) throws IOException {
    fileManager.setLocationForModule(location, moduleName, paths);
  }

  @Override
  public Iterable<? extends File> getLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        ? classPath.stream().map(Path::toFile).toList()
        : fileManager.getLocation(location);
  }

  @Override
  public Iterable<? extends Path> getLocationAsPaths(Location location) {
    return location == StandardLocation.CLASS_PATH
        ? classPath
        : fileManager.getLocationAsPaths(location);
  }

  @Override
  public Path asPath(FileObject file) {
    return fileManager.asPath(file);
  }

  @Override
  public void setPathFactory(PathFactory factory) {
    fileManager.setPathFactory(factory);
  }
}
