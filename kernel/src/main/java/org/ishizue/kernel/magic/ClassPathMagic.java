package org.ishizue.kernel.magic;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ishizue.runtime.text.Language;

/** {@code %jars lib/*.jar} and {@code %classpath folder}: more classes for this session. */
final class ClassPathMagic implements Magic {
  private final String name;

  ClassPathMagic(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String syntax() {
    return Magics.TEXTS.get(name + ".syntax");
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, name + ".help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    if (arguments.isBlank()) {
      throw new MagicException(Magics.TEXTS.get("classpath.empty", name, syntax()));
    }
    List<Path> paths = new ArrayList<>();
    for (String pattern : arguments.split("\\s+", -1)) {
      paths.addAll(expand(pattern));
    }
    paths.forEach(ClassPathMagic::check);
    paths.forEach(path -> context.addToClassPath(path.toString()));
  }

  /** The files that a pattern means: stars are allowed in its last part. */
  private static List<Path> expand(String pattern) {
    try {
      int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\'));
      String last = pattern.substring(slash + 1);
      if (!last.contains("*")) {
        return List.of(Path.of(pattern).toAbsolutePath());
      }
      List<Path> found = new ArrayList<>();
      Path folder = Path.of(slash < 0 ? "." : pattern.substring(0, slash + 1)).toAbsolutePath();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, last)) {
        files.forEach(found::add);
      }
      if (found.isEmpty()) {
        throw new MagicException(
            Magics.TEXTS.get("classpath.missing", pattern, Path.of("").toAbsolutePath()));
      }
      found.sort(null);
      return found;
    } catch (IOException | InvalidPathException e) {
      throw new MagicException(
          Magics.TEXTS.get("classpath.missing", pattern, Path.of("").toAbsolutePath()));
    }
  }

  private static void check(Path path) {
    if (!Files.exists(path)) {
      throw new MagicException(
          Magics.TEXTS.get("classpath.missing", path, Path.of("").toAbsolutePath()));
    }
    if (Files.isRegularFile(path)) {
      try (ZipFile jar = new ZipFile(path.toFile())) {
        if (jar.size() == 0) {
          throw new ZipException("no entries");
        }
      } catch (IOException e) {
        throw new MagicException(
            Magics.TEXTS.get("classpath.broken", path, String.valueOf(e.getMessage())));
      }
    }
  }
}
