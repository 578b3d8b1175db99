package org.ishizue.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;
import org.ishizue.kernel.archive.StartArchive;

/** Where a distribution keeps the archives that its kernels start from: beside the jars, one for each JVM. */
public final class KernelArchive {
  private KernelArchive() {}

  /** The options with which the kernel's VM uses the archive, and knows where to make it where it is not there. */
  static List<String> options(Home home) {
    Path file = file(home);
    String place = "-D" + StartArchive.PROPERTY + "=" + file;
    // A file that is not there would cost the JVM its own archive as well.
    return Files.isReadable(file) ? List.of(StartArchive.OPTION + file, place) : List.of(place);
  }

  /** Where the archive for the JVM of this process is, or will be. */
  static Path file(Home home) {
    return archive(home).file();
  }

  private static StartArchive archive(Home home) {
    return StartArchive.in(home.folder().resolve("cache"));
  }

  /**
   * Makes the archives of the kernel's and the learner's VM by running a kernel once, unless they are there already and fit:
   * some seconds.
   *
   * @return whether it is there now; false if this JVM did not write one
   * @throws IOException if the folder cannot be written
   */
  public static boolean make(Home home)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    List<Path> jars = new ArrayList<>(jars(home.lib("kernel")));
    jars.addAll(jars(home.lib("user")));
    return archive(home).make(KernelCommand.of(home), StartArchive.keyOf(jars));
  }

  private static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }
}
