package org.ishizue.workbench.server.course;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.lessons.Lesson;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.cli.KernelJson;
import org.ishizue.workbench.server.contents.Disk;
import org.ishizue.workbench.server.contents.Workspace;

/**
 * A lesson's notebook in the learner's workspace. It is copied when it is first opened and from then on it
 * is the learner's: nothing here ever writes over it.
 */
public final class LearnersCopy {
  private static final String ORIGINALS = ".ishizue/originals";

  private final Workspace workspace;
  private final Lesson lesson;
  private final Language language;

  public LearnersCopy(Workspace workspace, Lesson lesson, Language language) {
    this.workspace = workspace;
    this.lesson = lesson;
    this.language = language;
  }

  /** Its path in the workspace: {@code lessons/01-first-cell.ja.ipynb}. */
  public String path() {
    return "lessons/" + fileName("");
  }

  public boolean exists() {
    return Files.exists(workspace.resolve(path()));
  }

  /** Whether the course has a newer text than the one that was copied. */
  public boolean hasUpdate() throws IOException {
    Path original = original();
    return exists()
        && Files.exists(original)
        && !Arrays.equals(source(), Files.readAllBytes(original));
  }

  /** How many of its code cells the learner has run, as the saved file has it. */
  JsonObject progress() throws IOException {
    int run = 0;
    int cells = 0;
    if (exists()) {
      try {
        for (Cell cell : Notebook.read(workspace.resolve(path())).cells()) {
          boolean code = cell.kind() == Cell.Kind.CODE && !cell.source().isBlank();
          cells += code ? 1 : 0;
          run += code && cell.executionCount() != null ? 1 : 0;
        }
      } catch (NotebookFormatException broken) {
        // The editor says what is wrong with it when it is opened.
        cells = 0;
      }
    }
    JsonObject progress = new JsonObject();
    progress.addProperty("run", run);
    progress.addProperty("cells", cells);
    return progress;
  }

  /** Copies the lesson unless the learner has it; returns its path. */
  public String copyIfAbsent() throws IOException {
    if (!exists()) {
      write(workspace.resolve(path()));
      rememberOriginal();
    }
    return path();
  }

  /** Puts the newer text beside the learner's, under a name that is free; returns its path. */
  public String copyUpdateBeside() throws IOException {
    String free = "lessons/" + fileName("-new");
    for (int i = 2; Files.exists(workspace.resolve(free)); i++) {
      free = "lessons/" + fileName("-new" + i);
    }
    write(workspace.resolve(free));
    rememberOriginal();
    return free;
  }

  private String fileName(String suffix) {
    return lesson.name() + suffix + "." + language.code() + ".ipynb";
  }

  private byte[] source() throws IOException {
    return Files.readAllBytes(lesson.in(language).notebook());
  }

  /** The notebook runs with our kernel, whatever its author's kernelspec was called. */
  private void write(Path target) throws IOException {
    try {
      Notebook notebook = Notebook.parse(source());
      notebook.setKernel(KernelJson.LANGUAGE, KernelJson.DISPLAY_NAME, KernelJson.LANGUAGE);
      Disk.change(target, () -> {
        Path folder = target.getParent();
        if (folder != null) {
          Files.createDirectories(folder);
        }
        notebook.save(target);
      });
    } catch (NotebookFormatException e) {
      throw new IOException(lesson.in(language).notebook() + ": " + e.getMessage(), e);
    }
  }

  private void rememberOriginal() throws IOException {
    Path original = original();
    Path folder = original.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = Files.createTempFile(folder, "original", ".tmp");
    Files.write(beside, source());
    Files.move(beside, original, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path original() {
    return workspace.root().resolve(ORIGINALS).resolve(fileName(""));
  }
}
