package org.ishizue.kernel.archive;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishizue.jupyter.client.KernelDiedException;
import org.ishizue.jupyter.client.KernelTimeoutException;

/**
 * Makes a kernel's archive anew when it does not fit: in a process of its own, of the lowest priority, so that neither the
 * kernel's memory nor a learner's cell feels it. The next kernel starts from it.
 */
public final class ArchiveRenewal {
  private static final System.Logger LOG = System.getLogger(ArchiveRenewal.class.getName());

  /** What the environment sets for sessions is no business of the one that is only recorded. */
  private static final List<String> FOR_SESSIONS = List.of("ISHIZUE_", "IJAVA_", "JJAVA_");

  private ArchiveRenewal() {}

  /**
   * Begins it in the background where this kernel has been told of an archive that was not made of its jars.
   *
   * @param learners class path of the learner's VM
   */
  public static void begin(String mainClass, List<Path> learners) {
    String file = System.getProperty(StartArchive.PROPERTY);
    if (file == null) {
      return;
    }
    StartArchive archive = new StartArchive(Path.of(file));
    try {
      if (!archive.wasTried(key(learners)) && archive.canBeWritten()) {
        start(archive, mainClass, learners);
      }
    } catch (IOException e) {
      // The kernel works without, only its next start takes longer.
      LOG.log(System.Logger.Level.WARNING, "No archive for quick starts: " + archive.file(), e);
    }
  }

  private static void start(StartArchive archive, String mainClass, List<Path> learners)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"));
    command.addAll(List.of("-cp", classPath, ArchiveRenewal.class.getName()));
    command.add(archive.file().toString());
    command.add(
        learners.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(java);
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", classPath, mainClass, "{connection_file}"));
    background(command)
        .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** A process of the lowest priority, without what the environment sets for sessions. */
  public static ProcessBuilder background(List<String> command) {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
      words.addAll(List.of("/usr/bin/nice", "-n", "19"));
    }
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder
        .environment()
        .keySet()
        .removeIf(name -> FOR_SESSIONS.stream().anyMatch(name::startsWith));
    return builder;
  }

  private static String nothing() {
    return File.separatorChar == '\\' ? "NUL" : "/dev/null";
  }

  /** Of this process's jars, which are the kernel's, and the learner's. */
  private static String key(List<Path> learners) throws IOException {
    List<Path> all = new ArrayList<>(jars(System.getProperty("java.class.path")));
    learners.stream().filter(each -> each.toString().endsWith(".jar")).forEach(all::add);
    return StartArchive.keyOf(all);
  }

  private static List<Path> jars(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  /** The process: the archive's file, the class path of the learner's VM, then the words of a kernel's command. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, KernelTimeoutException, KernelDiedException {
    List<String> words = List.of(arguments);
    boolean unused = new StartArchive(Path.of(words.get(0)))
        .make(words.subList(2, words.size()), key(jars(words.get(1))));
  }
}
