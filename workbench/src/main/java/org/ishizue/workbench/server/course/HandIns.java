package org.ishizue.workbench.server.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ishizue.grading.submit.Receipt;
import org.ishizue.jupyter.json.Json;
import org.ishizue.jupyter.json.JsonTextException;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;

/** The learner's own copies of what was handed in of one exercise, with their receipts. */
final class HandIns {
  private final Path folder;

  HandIns(Path workspace, String exercise) {
    this.folder = workspace.resolve(".ishizue/submissions").resolve(exercise);
  }

  void keep(Receipt receipt, byte[] notebook) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.write(file(receipt, ".ipynb"), notebook);
    String text = Json.writeIndented(receipt.json()) + "\n";
    AtomicFile.write(file(receipt, ".json"), text.getBytes(StandardCharsets.UTF_8));
  }

  /** The receipts, the newest first; a file that is none is passed over. */
  List<Receipt> receipts() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Receipt> receipts = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(each -> each.toString().endsWith(".json")).toList()) {
        try {
          Receipt.of(Json.parseObject(Files.readAllBytes(file))).ifPresent(receipts::add);
        } catch (JsonTextException notOurs) {
          System.getLogger(HandIns.class.getName())
              .log(System.Logger.Level.WARNING, file + " is no receipt", notOurs);
        }
      }
    }
    receipts.sort(Comparator.comparing(Receipt::time).reversed());
    return receipts;
  }

  /** Whether a notebook's cells say something else than what was handed in under a receipt. */
  boolean differs(Receipt receipt, Notebook notebook) throws IOException {
    Path file = file(receipt, ".ipynb");
    if (!Files.exists(file)) {
      return false;
    }
    try {
      return !sources(Notebook.read(file)).equals(sources(notebook));
    } catch (NotebookFormatException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Code and written answers; the exercise's own texts may be in another language meanwhile. */
  private static List<String> sources(Notebook notebook) {
    return notebook.cells().stream()
        .filter(cell -> cell.kind() == Cell.Kind.CODE || cell.metadata().has("nbgrader"))
        .map(Cell::source)
        .toList();
  }

  private Path file(Receipt receipt, String ending) {
    return folder.resolve(receipt.number() + ending);
  }
}
