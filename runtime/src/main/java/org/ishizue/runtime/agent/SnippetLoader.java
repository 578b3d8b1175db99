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
  private final Map<String, byte[]> pending = new ConcurrentHashMap<>();
  private final Map<String, Class<?>> latestVersions = new HashMap<>();

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

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = pending.remove(name);
    return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
  }
}
