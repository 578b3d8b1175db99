package org.ishizue.grading.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads one learner's zip file. The whole archive is refused if its list of entries is not sound; nothing is
 * ever unpacked to disk, and what an entry says of its size is not believed.
 */
final class ZipSource {
  /** Zip files of older Windows programs have names in this encoding. */
  private static final Charset WINDOWS = Charset.forName("windows-31j");

  private final CollectLimits limits;
  private final Inbox inbox;

  ZipSource(CollectLimits limits, Inbox inbox) {
    this.limits = limits;
    this.inbox = inbox;
  }

  /**
   * Reads an archive.
   *
   * @param file a regular file that nobody else writes: a copy, or one whose folder is ours
   * @param source how it is called in the report
   */
  void read(Path file, String learner, String source) throws IOException {
    try (ZipFile zip = open(file)) {
      List<? extends ZipEntry> entries = entries(zip, learner, source);
      long left = limits.archiveBytes();
      int notebooks = 0;
      for (ZipEntry entry : entries) {
        if (entry.isDirectory() || !entry.getName().toLowerCase(Locale.ROOT).endsWith(".ipynb")) {
          continue;
        }
        notebooks++;
        left -= read(zip, entry, learner, source, left);
      }
      if (notebooks == 0 && !entries.isEmpty()) {
        inbox.reject(learner, "", source, Reason.NO_NOTEBOOK, "");
      }
    } catch (ZipException | IllegalArgumentException e) {
      inbox.reject(learner, "", source, Reason.BAD_ARCHIVE, String.valueOf(e.getMessage()));
    }
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException notUtf8) {
      return new ZipFile(file.toFile(), WINDOWS);
    }
  }

  /** The entries if all of them are sound, else none, with the reason noted. */
  private List<? extends ZipEntry> entries(ZipFile zip, String learner, String source) {
    if (zip.size() > limits.entries()) {
      inbox.reject(learner, "", source, Reason.TOO_MANY, zip.size() + " > " + limits.entries());
      return List.of();
    }
    List<? extends ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
    Map<String, String> names = new HashMap<>();
    for (ZipEntry entry : entries) {
      Optional<List<String>> path = SafeName.path(entry.getName());
      if (path.isEmpty()) {
        inbox.reject(learner, "", source, Reason.NAME, shown(entry.getName()));
        return List.of();
      }
      String folded = String.join("/", path.get()).toLowerCase(Locale.ROOT);
      String other = names.put(folded, entry.getName());
      if (other != null) {
        inbox.reject(
            learner, "", source, Reason.SAME_NAME, shown(other) + ", " + shown(entry.getName()));
        return List.of();
      }
    }
    return entries;
  }

  /** Returns the size of what was unpacked. */
  private long read(ZipFile zip, ZipEntry entry, String learner, String source, long left)
      throws IOException {
    String name = source + "!" + entry.getName();
    List<String> path = SafeName.path(entry.getName()).orElseThrow();
    String exercise = path.size() > 1 ? path.get(path.size() - 2) : "";
    long cap = Math.min(left, limits.notebookBytes());
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) Math.max(0, cap) + 1);
      if (bytes.length > cap) {
        inbox.reject(learner, exercise, name, Reason.TOO_LARGE, "> " + Math.max(0, cap));
      } else {
        Instant time = entry.getLastModifiedTime() == null
            ? Instant.EPOCH
            : entry.getLastModifiedTime().toInstant();
        inbox.add(new Found(learner, exercise, name, bytes, time));
      }
      return bytes.length;
    } catch (ZipException e) {
      inbox.reject(learner, exercise, name, Reason.BAD_ARCHIVE, String.valueOf(e.getMessage()));
      return 0;
    }
  }

  /** A name from outside, cut and without control characters, for a report. */
  static String shown(String name) {
    String plain = name.replaceAll("\\p{C}", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }
}
