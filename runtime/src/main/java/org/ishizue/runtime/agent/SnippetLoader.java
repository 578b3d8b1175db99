package org.ishizue.runtime.agent;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ishizue.runtime.declared.Declared;
import org.ishizue.runtime.wire.Command.ClassFile;
import org.jspecify.annotations.Nullable;

/** Holds the learner's classes and the jars that were added during the session. */
final class SnippetLoader extends URLClassLoader {
  private static final List<String> SHARED = List.of(
      "REPL.",
      "java.",
      "javax.",
      "jdk.",
      "sun.",
      "org.ishizue.",
      "tech.tablesaw.",
      "org.knowm.xchart.");

  private final Map<String, byte[]> pending = new ConcurrentHashMap<>();
  private final Map<String, Class<?>> latestVersions = new HashMap<>();
  private volatile boolean usesLibraries;

  SnippetLoader(@Nullable ClassLoader parent) {
    super("notebook", new URL[0], parent);
  }

  /**
   * Defines classes, which may refer to each other.
   *
   * @return the variables that lost their values to a new version of a class
   * @throws LinkageError if one of them cannot be linked
   */
  List<String> define(List<ClassFile> classes) throws ClassNotFoundException {
    List<String> lost = new ArrayList<>();
    for (ClassFile classFile : classes) {
      pending.put(classFile.name(), classFile.bytes());
      usesLibraries = usesLibraries || ClassReferences.reachLibraries(classFile.bytes());
    }
    try {
      for (ClassFile classFile : classes) {
        Class<?> defined = Class.forName(classFile.name(), false, this);
        // Resolving signatures here turns a missing class into an answer to Load, not into a later
        // surprise.
        var unused = defined.getDeclaredMethods();
        Class<?> older = latestVersions.put(StaticFields.baseName(defined.getName()), defined);
        lost.addAll(StaticFields.carryOver(older, defined));
        Declared.add(defined);
      }
      return lost;
    } finally {
      classes.forEach(classFile -> pending.remove(classFile.name()));
    }
  }

  /** Whether any class of the learner's so far refers to more than the JDK. */
  boolean usesLibraries() {
    return usesLibraries;
  }

  void addPath(String path) throws IOException {
    File file = new File(path);
    if (!file.exists()) {
      throw new IOException("No such file or folder: " + path);
    }
    try {
      addURL(file.getAbsoluteFile().toURI().toURL());
    } catch (MalformedURLException e) {
      throw new IOException("Not a usable path: " + path, e);
    }
  }

  /**
   * What the learner has added comes before what we bring, so that a library of one's own choice counts;
   * but the libraries that our own functions take and give stay ours.
   */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (pending.containsKey(name)) {
      // JShell's names are nobody else's: to look for them would open each jar of the class path.
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
    if (getURLs().length == 0 || isShared(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try {
        return super.findClass(name);
      } catch (ClassNotFoundException e) {
        return super.loadClass(name, resolve);
      }
    }
  }

  private static boolean isShared(String name) {
    return SHARED.stream().anyMatch(name::startsWith);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = pending.remove(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }
}
