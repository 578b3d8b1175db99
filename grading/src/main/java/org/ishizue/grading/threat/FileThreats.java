package org.ishizue.grading.threat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishizue.grading.CourseFolder;
import org.ishizue.grading.collect.Collect;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.grading.collect.Item;
import org.ishizue.grading.collect.Reason;

/** The attacks that are made with files, before anything runs. */
final class FileThreats {
  private final Bait bait;
  private final Path inbox;
  private final CourseFolder course;

  private FileThreats(Bait bait) {
    this.bait = bait;
    this.inbox = bait.folder().resolve("inbox");
    this.course = new CourseFolder(bait.folder().resolve("course"));
  }

  /** What was taken that should not be; empty for each line that held. */
  static List<ThreatResult> run(Bait bait, java.util.function.UnaryOperator<String> titles) {
    FileThreats all = new FileThreats(bait);
    List<ThreatResult> results = new ArrayList<>();
    results.add(result("24", titles, all::link));
    results.add(result("25", titles, all::archives));
    results.add(result("31", titles, all::notebooks));
    return results;
  }

  @FunctionalInterface
  private interface Attack {
    String objection() throws IOException;
  }

  private static ThreatResult result(
      String number, java.util.function.UnaryOperator<String> titles, Attack attack) {
    String objection;
    try {
      objection = attack.objection();
    } catch (IOException | RuntimeException e) {
      objection = e.toString();
    }
    return new ThreatResult(number, titles.apply(number), objection);
  }

  private String link() throws IOException {
    Path folder =
        Files.createDirectories(inbox.resolve("link").resolve("mallory").resolve("ex"));
    Files.createSymbolicLink(folder.resolve("ex.ipynb"), bait.otherSubmission());
    return refused(inbox.resolve("link"), Reason.LINK);
  }

  private String archives() throws IOException {
    Path folder = Files.createDirectories(inbox.resolve("zip"));
    zip(folder.resolve("up.zip"), "../../evil.ipynb", 1);
    zip(folder.resolve("absolute.zip"), "/tmp/evil.ipynb", 1);
    zip(folder.resolve("bomb.zip"), "ex/ex.ipynb", 64 << 20);
    try (OutputStream out = Files.newOutputStream(folder.resolve("many.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 20_000; i++) {
        zip.putNextEntry(new ZipEntry("ex/" + i));
      }
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("case.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("ex/ex.ipynb", "ex/EX.ipynb")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("{}".getBytes(StandardCharsets.UTF_8));
      }
    }
    return refused(folder, null);
  }

  private String notebooks() throws IOException {
    Path folder = inbox.resolve("notebooks");
    List<String> texts = List.of(
        "{\"cells\": [",
        "[".repeat(10_000),
        "{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5, \"x\": "
            + "[".repeat(10_000) + "]".repeat(10_000) + "}",
        "\"" + "x".repeat(11 << 20) + "\"",
        "\u0000");
    for (int i = 0; i < texts.size(); i++) {
      Path each = Files.createDirectories(folder.resolve("learner" + i).resolve("ex"));
      Files.writeString(each.resolve("ex.ipynb"), texts.get(i));
    }
    return refused(folder, null);
  }

  private static void zip(Path file, String name, int bytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      byte[] block = new byte[Math.min(bytes, 1 << 20)];
      for (int left = bytes; left > 0; left -= block.length) {
        zip.write(block);
      }
    }
  }

  /** Everything in a folder must be rejected, with a reason. */
  private String refused(Path folder, @org.jspecify.annotations.Nullable Reason wanted)
      throws IOException {
    List<Item> items = new Collect(course, CollectLimits.USUAL, Set.of(), Set.of()).from(folder);
    for (Item item : items) {
      boolean right = item.status() == Item.Status.REJECTED
          && item.reason() != null
          && (wanted == null || item.reason() == wanted);
      if (!right) {
        return item.source() + ": " + item.status().word();
      }
    }
    return items.isEmpty() ? "nothing was found" : "";
  }
}
