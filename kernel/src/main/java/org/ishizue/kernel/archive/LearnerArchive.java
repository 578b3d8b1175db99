package org.ishizue.kernel.archive;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.kernel.uservm.Enclosure;
import org.ishizue.kernel.uservm.LaunchJar;
import org.ishizue.kernel.uservm.UserVm;
import org.ishizue.kernel.uservm.UserVmConfig;
import org.ishizue.runtime.wire.FrameChannel;

/**
 * The class-data archive of the learner's VM: the analysis library's classes and those of the JDK that it uses. The JVM
 * knows an archive by the path and the time of the jar that it was started with, so that jar is kept beside it, where a
 * VM without an archive has one of its own. Both are named after the jars that they are of: no two versions are
 * ever in each other's way, and none has to be replaced while a VM has it open.
 */
public final class LearnerArchive {
  /** The property with which a kernel is told to record an archive, and in which folder beside the one that is used. */
  static final String RECORDING = "ishizue.archive.recording";

  private static final String PREFIX = "learner-";

  private final Path jar;
  private final Path file;

  private LearnerArchive(Path folder, List<Path> classPath) throws IOException {
    String name = PREFIX + StartArchive.jvm() + "-" + digest(StartArchive.keyOf(classPath));
    this.jar = folder.resolve(name + ".jar");
    this.file = folder.resolve(name + ".jsa");
  }

  /**
   * The same VM, started from an archive where there is one; or, in a kernel that is run for it, recording one.
   *
   * @param config with the class path that all sessions of an installation have
   */
  public static UserVmConfig usedBy(UserVmConfig config) throws IOException {
    String recording = System.getProperty(RECORDING);
    String kernels = System.getProperty(StartArchive.PROPERTY);
    if (recording != null) {
      return record(Path.of(recording), config);
    }
    return kernels == null ? config : use(StartArchive.folderOf(Path.of(kernels)), config);
  }

  private static UserVmConfig use(Path folder, UserVmConfig config) throws IOException {
    LearnerArchive archive = new LearnerArchive(folder, config.classPath());
    if (!Files.isReadable(archive.jar) || !Files.isReadable(archive.file)) {
      return config;
    }
    // What a JVM has to say of an archive would stand in a learner's cell.
    return config.startedWith(
        archive.jar, List.of(StartArchive.OPTION + archive.file, "-Xlog:cds*=off"));
  }

  private static UserVmConfig record(Path made, UserVmConfig config) throws IOException {
    LearnerArchive archive = new LearnerArchive(StartArchive.folderOf(made), config.classPath());
    if (!Files.exists(archive.jar)) {
      Path jar = made.resolve("vm.jar");
      LaunchJar.writeUris(jar, seenFrom(StartArchive.folderOf(made), config.classPath()));
      Files.move(jar, archive.jar, StandardCopyOption.ATOMIC_MOVE);
    }
    Path recorded = made.resolve(archive.file.getFileName());
    UserVmConfig recording =
        config.startedWith(archive.jar, List.of(StartArchive.RECORD + recorded));
    return recording.in(new Undebugged(recording, archive.jar));
  }

  /** Names and no URIs: what it finds by a URI, a JVM leaves out of its archive. */
  private static List<String> seenFrom(Path folder, List<Path> classPath) {
    List<String> names = new ArrayList<>();
    for (Path path : classPath) {
      String name = folder.relativize(path.toAbsolutePath()).toString();
      names.add(name.replace(File.separatorChar, '/') + (Files.isDirectory(path) ? "/" : ""));
    }
    return names;
  }

  /** A JVM writes no archive beside a debugger's connection. */
  private record Undebugged(UserVmConfig config, Path jar) implements Enclosure {
    @Override
    public Process start(Path socket) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(UserVm.command(config, jar, List.of(), socket.toString()));
      builder.environment().putAll(config.environment());
      return builder.start();
    }

    @Override
    public int maxFrameBytes() {
      return FrameChannel.MAX_FRAME_BYTES;
    }
  }

  /** Puts what was recorded, if anything was, into its place, and throws away what older jars have left there. */
  static void take(Path made) throws IOException {
    Path folder = StartArchive.folderOf(made);
    for (Path recorded : files(made, ".jsa")) {
      StartArchive.putInPlace(recorded, folder.resolve(recorded.getFileName()));
      String current = nameOf(recorded);
      for (Path older : Stream.concat(
              files(folder, ".jsa").stream(), files(folder, ".jar").stream())
          .filter(each -> !nameOf(each).equals(current))
          .toList()) {
        deleteUnlessOpen(older);
      }
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    String start = PREFIX + StartArchive.jvm();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.getFileName().toString().startsWith(start)
              && each.getFileName().toString().endsWith(ending))
          .toList();
    }
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** Windows does not delete what a VM has open; the next archive's turn will. */
  private static void deleteUnlessOpen(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.getLogger(LearnerArchive.class.getName())
          .log(System.Logger.Level.DEBUG, "Left for later: " + file, e);
    }
  }

  private static String digest(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
