package org.ishizue.grading.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishizue.runtime.text.Texts;

/** The program that makes the sandbox, and whether it may be used here. */
public final class Bubblewrap {
  private static final Texts TEXTS = Texts.beside(Bubblewrap.class);

  private Bubblewrap() {}

  /** Where it is installed. */
  public static Optional<Path> program() {
    return Stream.of("/usr/bin/bwrap", "/usr/local/bin/bwrap", "/bin/bwrap")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Why there can be no sandbox on this machine; empty if one may be tried. */
  public static Optional<Obstacle> obstacle() {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return Optional.of(Obstacle.NOT_LINUX);
    }
    if (Architecture.current().isEmpty()) {
      return Optional.of(Obstacle.MACHINE);
    }
    if (isRoot()) {
      return Optional.of(Obstacle.ROOT);
    }
    return program().isEmpty() ? Optional.of(Obstacle.NO_PROGRAM) : Optional.empty();
  }

  /** Whether this process is root's: a flaw of the sandbox would then be one of the whole machine. */
  public static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What stands in the way. */
  public enum Obstacle {
    NOT_LINUX,
    MACHINE,
    ROOT,
    NO_PROGRAM;

    /** In the language in use, for whoever looks after the machine. */
    public String text() {
      return TEXTS.get("obstacle." + name());
    }
  }
}
