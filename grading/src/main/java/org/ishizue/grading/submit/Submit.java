package org.ishizue.grading.submit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.collect.CollectLimits;
import org.ishizue.grading.collect.SafeName;
import org.ishizue.grading.release.Origin;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Texts;

/**
 * One learner's way into an inbox: {@code INBOX/LEARNER/EXERCISE/TIME-NUMBER.ipynb}, with the receipt beside it.
 * Nothing there is ever replaced; of several hand-ins {@code collect} finds the one that counts.
 */
public final class Submit {
  private static final Texts TEXTS = Texts.beside(Submit.class);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path inbox;
  private final String learner;
  private final Clock clock;

  /**
   * For one learner.
   *
   * @param inbox made when it is not there
   * @throws org.ishizue.runtime.text.ProblemException GRADE-081 if the learner's name cannot be a folder's
   */
  public Submit(Path inbox, String learner, Clock clock) {
    this.inbox = inbox.toAbsolutePath().normalize();
    this.learner = SafeName.of(learner).orElseThrow(() -> TEXTS.problem("GRADE-081", learner));
    this.clock = clock;
  }

  public Path inbox() {
    return inbox;
  }

  public String learner() {
    return learner;
  }

  /**
   * Hands a notebook in. When this returns, notebook and receipt are on the disk.
   *
   * @throws org.ishizue.runtime.text.ProblemException GRADE-082 if it is no notebook of this exercise, GRADE-083 if it
   *     is larger than what is collected, GRADE-084 if the inbox cannot be written
   */
  public Receipt submit(String exercise, byte[] notebook) {
    check(exercise, notebook);
    Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Receipt receipt = new Receipt(learner, exercise, Sha256.of(notebook), time);
    Path folder = inbox.resolve(learner).resolve(exercise);
    String name = NAME.format(time) + "-" + receipt.number();
    try {
      Files.createDirectories(folder);
      AtomicFile.write(folder.resolve(name + ".ipynb"), notebook);
      String text = Json.writeIndented(receipt.json()) + "\n";
      AtomicFile.write(folder.resolve(name + ".json"), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw TEXTS.problem(e, "GRADE-084", folder, reason(e));
    }
    return receipt;
  }

  private static void check(String exercise, byte[] notebook) {
    if (notebook.length > CollectLimits.USUAL.notebookBytes()) {
      throw TEXTS.problem(
          "GRADE-083", notebook.length >> 20, CollectLimits.USUAL.notebookBytes() >> 20);
    }
    String found;
    try {
      found = Origin.of(Notebook.parse(notebook)).map(Origin::exercise).orElse("-");
    } catch (NotebookFormatException e) {
      throw TEXTS.problem(e, "GRADE-082", exercise, e.getMessage());
    }
    if (!found.equals(exercise)) {
      throw TEXTS.problem("GRADE-082", exercise, found);
    }
  }

  /** The system's words where it has any: a missing drive has none. */
  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
