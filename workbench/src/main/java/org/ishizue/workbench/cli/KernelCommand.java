package org.ishizue.workbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the kernel of a distribution is started: the one place that knows the flags of its VM. */
public final class KernelCommand {
  /** What Jupyter replaces by the path of the connection file. */
  public static final String CONNECTION_FILE = "{connection_file}";

  public static final String MAIN_CLASS = "org.ishizue.kernel.KernelMain";

  /**
   * The kernel's VM holds the sockets and javac: short-lived work, so no second compiler and no
   * parallel collector. With a small young generation it stays at some 110 MB after its first cell and 150
   * after many; the JVM's own choice follows the machine's memory and fills it: 180 and 250 MB, no faster. It
   * starts in English, so that javac's texts can be had in either language.
   */
  private static final List<String> FLAGS = List.of(
      "-XX:+UseSerialGC",
      "-Xms64m",
      "-Xmn32m",
      "-XX:TieredStopAtLevel=1",
      "-Xshare:auto",
      "-Xlog:cds*=off", // JDK 25 complains of the next option beside an archive, which it then uses
      // all the same
      "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
      "--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
      "-Duser.language=en",
      "-Dfile.encoding=UTF-8",
      "-Djava.awt.headless=true");

  private static final Path OWN_JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private KernelCommand() {}

  /** The command for a kernelspec, on the JDK that runs this program. */
  public static List<String> of(Home home) {
    return of(home, OWN_JAVA);
  }

  public static List<String> of(Home home, Path java) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(FLAGS);
    if (java.equals(OWN_JAVA)) {
      command.addAll(KernelArchive.options(home));
    }
    command.add("-D" + Home.PROPERTY + "=" + home.folder());
    command.add("-cp");
    // A path cannot hold an asterisk on Windows; to java it means all jars of the folder.
    Path jars = home.lib("kernel");
    command.add(jars + jars.getFileSystem().getSeparator() + "*");
    command.add(MAIN_CLASS);
    command.add(CONNECTION_FILE);
    return List.copyOf(command);
  }
}
