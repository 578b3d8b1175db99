package org.ishizue.jupyter.kernelspec;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ishizue.jupyter.json.Json;

/**
 * Installs and removes kernelspecs. A kernelspec is written whole beside its place and then renamed, so
 * nobody ever finds half of one, and an old one stays if anything fails.
 */
public final class KernelSpecInstaller {
  private KernelSpecInstaller() {}

  /**
   * Installs a kernelspec, over one of the same name.
   *
   * @param kernels where kernelspecs stand: {@link JupyterPaths#userKernels()}, {@link
   *     JupyterPaths#prefixKernels}
   * @param name the kernelspec's name; stored in lower case
   * @param kernelJson the content of {@code kernel.json}
   * @param files other files by name, such as {@code logo-64x64.png}
   * @return the folder
   * @throws IllegalArgumentException if Jupyter would not accept the name
   * @throws IOException if the place cannot be written
   */
  public static Path install(
      Path kernels, String name, JsonObject kernelJson, Map<String, byte[]> files)
      throws IOException {
    if (!KernelSpecs.isValidName(name)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name for a kernelspec: only letters, digits, . _ - are allowed");
    }
    Path place = kernels.resolve(name.toLowerCase(Locale.ROOT));
    Files.createDirectories(kernels);
    // Begins with a dot: not a valid name, so that nobody takes it for a kernelspec meanwhile.
    Path beside = Files.createTempDirectory(kernels, ".installing-");
    try {
      Files.writeString(
          beside.resolve(KernelSpec.FILE_NAME),
          Json.writeIndented(kernelJson) + "\n",
          StandardCharsets.UTF_8);
      for (var file : files.entrySet()) {
        Files.write(beside.resolve(file.getKey()), file.getValue());
      }
      openToAll(beside);
      replace(kernels, place, beside);
    } finally {
      delete(beside);
    }
    return place;
  }

  /**
   * Removes a kernelspec.
   *
   * @return whether there was one
   */
  public static boolean uninstall(Path kernels, String name) throws IOException {
    Path place = kernels.resolve(name.toLowerCase(Locale.ROOT));
    if (!KernelSpecs.isValidName(name) || !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path away = freeNameFor(kernels);
    // Renamed first: a folder that is being deleted file by file would be a broken kernelspec.
    Files.move(place, away, StandardCopyOption.ATOMIC_MOVE);
    delete(away);
    return true;
  }

  private static void replace(Path kernels, Path place, Path beside) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = freeNameFor(kernels);
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  private static Path freeNameFor(Path kernels) throws IOException {
    Path free = Files.createTempDirectory(kernels, ".removing-");
    Files.delete(free);
    return free;
  }

  /** A temporary folder is its owner's only, but a kernelspec under a prefix is for all users. */
  private static void openToAll(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Deletes a folder and what is in it; a link is deleted, not what it points to. */
  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException gone) {
      return;
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}
