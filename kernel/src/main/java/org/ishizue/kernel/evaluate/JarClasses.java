package org.ishizue.kernel.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The classes in the jars of a class path, for javac. javac itself opens all jars and walks through their folders before it knows what is in the
 * first package: 0.3 s for those of a session, of which a cell needs five. Here an index ({@link PackageIndex}) says which jars have
 * a package, and only these are opened.
 */
final class JarClasses implements AutoCloseable {
  private static final String ENDING = ".class";

  private final PackageIndex index;
  private final Map<Path, Jar> open = new HashMap<>();

  JarClasses(PackageIndex index) {
    this.index = index;
  }

  /** Whether the classes of a jar are here. */
  boolean hold(String jar) {
    return index.jars().contains(Path.of(jar));
  }

  /** The classes of a package, those of an earlier jar first. */
  synchronized List<JavaFileObject> in(String packageName) throws IOException {
    List<JavaFileObject> found = new ArrayList<>();
    for (Path path : index.jarsWith(packageName)) {
      found.addAll(jar(path).classes.getOrDefault(packageName, List.of()));
    }
    return found;
  }

  /** The classes of a package and of those whose names begin with its. */
  synchronized List<JavaFileObject> under(String packageName) throws IOException {
    List<JavaFileObject> found = new ArrayList<>();
    for (String each : index.packages().keySet()) {
      if (packageName.isEmpty() || each.equals(packageName) || each.startsWith(packageName + ".")) {
        found.addAll(in(each));
      }
    }
    return found;
  }

  private Jar jar(Path path) throws IOException {
    Jar known = open.get(path);
    if (known == null) {
      known = Jar.open(path);
      open.put(path, known);
    }
    return known;
  }

  /** The whole name of a class that is one of these; null for any other file. */
  static @Nullable String nameOf(Object file) {
    return file instanceof InJar one ? one.binaryName() : null;
  }

  @Override
  public synchronized void close() throws IOException {
    for (Jar jar : open.values()) {
      jar.zip.close();
    }
    open.clear();
  }

  /** The name of the package that an entry of a jar is a class of; null for other entries. */
  static @Nullable String packageOf(String entry) {
    if (!entry.endsWith(ENDING) || entry.startsWith("META-INF/")) {
      return null;
    }
    int slash = entry.lastIndexOf('/');
    return slash < 0 ? "" : entry.substring(0, slash).replace('/', '.');
  }

  private record Jar(ZipFile zip, Map<String, List<JavaFileObject>> classes) {
    static Jar open(Path path) throws IOException {
      ZipFile zip = new ZipFile(path.toFile());
      Map<String, List<JavaFileObject>> classes = new LinkedHashMap<>();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        String packageName = packageOf(entry.getName());
        if (packageName != null) {
          classes
              .computeIfAbsent(packageName, name -> new ArrayList<>())
              .add(new InJar(zip, entry.getName()));
        }
      }
      return new Jar(zip, classes);
    }
  }

  /** A class file that javac may read. */
  private record InJar(ZipFile zip, String entry) implements JavaFileObject {
    String binaryName() {
      return entry.substring(0, entry.length() - ENDING.length()).replace('/', '.');
    }

    @Override
    public Kind getKind() {
      return Kind.CLASS;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.CLASS
          && entry.substring(entry.lastIndexOf('/') + 1).equals(simpleName + ENDING);
    }

    @Override
    public @Nullable NestingKind getNestingKind() {
      return null;
    }

    @Override
    public @Nullable Modifier getAccessLevel() {
      return null;
    }

    @Override
    public URI toUri() {
      return URI.create("jar:" + Path.of(zip.getName()).toUri() + "!/" + entry);
    }

    @Override
    public String getName() {
      return zip.getName() + "(" + entry + ")";
    }

    @Override
    public InputStream openInputStream() throws IOException {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        throw new IOException(getName());
      }
      return zip.getInputStream(found);
    }

    @Override
    public OutputStream openOutputStream() {
      throw new UnsupportedOperationException(getName());
    }

    @Override
    public Reader openReader(boolean ignoreEncodingErrors) {
      throw new UnsupportedOperationException(getName());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      throw new UnsupportedOperationException(getName());
    }

    @Override
    public Writer openWriter() {
      throw new UnsupportedOperationException(getName());
    }

    /** Not known, and no source stands beside it that could be newer. */
    @Override
    public long getLastModified() {
      return 0;
    }

    @Override
    public boolean delete() {
      return false;
    }
  }
}
