package org.ishizue.kernel.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ishizue.kernel.archive.StartArchive;

/**
 * Which jars have which packages. It takes 0.15 s to find out for those of a session, so it is kept in a file where a kernel has
 * a place for such files, with the jars' names, sizes and times; where these differ it is made anew.
 *
 * @param jars the indexed ones; jars that name others in their manifest are left to javac, which follows them
 * @param packages by name, numbers of jars in the order of the class path
 */
record PackageIndex(Set<Path> jars, List<Path> order, Map<String, List<Integer>> packages) {
  /** Of no jars. */
  static final PackageIndex NONE = new PackageIndex(Set.of(), List.of(), Map.of());

  private static final String FILE = "packages.txt";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String FOLLOWS = "Class-Path:";

  /** The jars that have a package, in their order. */
  List<Path> jarsWith(String packageName) {
    return packages.getOrDefault(packageName, List.of()).stream()
        .map(order::get)
        .toList();
  }

  /** Of the jars in a class path; what else is there, or cannot be read as a jar, is left to javac, which says so. */
  static PackageIndex of(List<Path> classPath) throws IOException {
    List<Path> jars = classPath.stream()
        .filter(entry -> entry.toString().endsWith(".jar") && Files.isRegularFile(entry))
        .distinct()
        .toList();
    String archive = System.getProperty(StartArchive.PROPERTY);
    return archive == null
        ? made(jars)
        : kept(jars, Path.of(archive).resolveSibling(FILE), StartArchive.keyOf(jars));
  }

  private static PackageIndex kept(List<Path> jars, Path file, String key) throws IOException {
    List<String> lines = key.lines().toList();
    if (Files.isReadable(file)) {
      List<String> kept = Files.readAllLines(file);
      if (kept.size() > lines.size() && kept.subList(0, lines.size()).equals(lines)) {
        return read(jars, kept.subList(lines.size(), kept.size()));
      }
    }
    PackageIndex index = made(jars);
    Path folder = file.getParent();
    if (folder != null && Files.isWritable(folder)) {
      index.write(folder, file, lines);
    }
    return index;
  }

  private static PackageIndex read(List<Path> jars, List<String> lines) {
    Map<String, List<Integer>> packages = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.split("\t", -1);
      packages.put(words[0], numbers(words[1]));
    }
    return new PackageIndex(
        numbers(lines.get(0)).stream().map(jars::get).collect(Collectors.toSet()), jars, packages);
  }

  private static List<Integer> numbers(String words) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      if (!word.isEmpty()) {
        numbers.add(Integer.valueOf(word));
      }
    }
    return numbers;
  }

  /** Into its place by renaming: another kernel may read it, or write the same. */
  private void write(Path folder, Path file, List<String> key) throws IOException {
    List<String> lines = new ArrayList<>(key);
    List<Integer> indexed = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      if (jars.contains(order.get(i))) {
        indexed.add(i);
      }
    }
    lines.add(words(indexed));
    new TreeMap<>(packages).forEach((name, numbers) -> lines.add(name + "\t" + words(numbers)));
    // A temporary file would be its maker's alone.
    Path written = folder.resolve(FILE + "." + ProcessHandle.current().pid());
    try {
      Files.write(written, lines);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static String words(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static PackageIndex made(List<Path> jars) throws IOException {
    Set<Path> indexed = new HashSet<>();
    Map<String, List<Integer>> packages = new HashMap<>();
    for (int i = 0; i < jars.size(); i++) {
      try (ZipFile zip = new ZipFile(jars.get(i).toFile())) {
        if (!namesOthers(zip)) {
          indexed.add(jars.get(i));
          for (String name : packagesOf(zip)) {
            packages.computeIfAbsent(name, unused -> new ArrayList<>()).add(i);
          }
        }
      } catch (ZipException e) {
        System.getLogger(PackageIndex.class.getName())
            .log(System.Logger.Level.DEBUG, "Left to javac: " + jars.get(i), e);
      }
    }
    return new PackageIndex(indexed, jars, packages);
  }

  private static boolean namesOthers(ZipFile zip) throws IOException {
    ZipEntry manifest = zip.getEntry(MANIFEST);
    if (manifest == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(manifest)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(FOLLOWS);
    }
  }

  private static Set<String> packagesOf(ZipFile zip) {
    Set<String> names = new HashSet<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String name = JarClasses.packageOf(all.nextElement().getName());
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
