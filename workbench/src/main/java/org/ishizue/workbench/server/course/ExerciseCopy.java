package org.ishizue.workbench.server.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.ishizue.grading.Sha256;
import org.ishizue.grading.release.Origin;
import org.ishizue.jupyter.notebook.AtomicFile;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;
import org.ishizue.workbench.server.contents.Contents;
import org.ishizue.workbench.server.contents.Disk;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.http.HttpProblem;

/**
 * An exercise in the learner's workspace: {@code exercises/NAME/NAME.ipynb} and the files that it reads. There is
 * one notebook for both languages. It is copied when it is first opened; from then on answers are never written over.
 */
final class ExerciseCopy {
  private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Contents contents;
  private final Workspace workspace;
  private final Path released;
  private final String name;
  private final Originals originals;

  ExerciseCopy(Contents contents, Path released) {
    this.contents = contents;
    this.workspace = contents.workspace();
    this.released = released;
    this.name = String.valueOf(released.getFileName());
    this.originals = new Originals(workspace.root(), name);
  }

  /** Its path in the workspace. */
  String path() {
    return path("");
  }

  boolean exists() {
    return Files.exists(place());
  }

  Path place() {
    return workspace.resolve(path());
  }

  /** Whether the course has a newer text than the one that was copied. */
  boolean hasUpdate() throws IOException {
    return exists() && originals.differFrom(released);
  }

  /** Copies the exercise unless the learner has it, and puts it into a language; returns its path. */
  String open(Language language) throws IOException {
    if (!exists()) {
      write(path(), language);
    } else {
      speak(path(), language);
    }
    return path();
  }

  /** Puts a newer text beside the learner's, under a name that is free; returns its path. */
  String openUpdate(Language language) throws IOException {
    String free = path("-new");
    for (int i = 2; Files.exists(workspace.resolve(free)); i++) {
      free = path("-new" + i);
    }
    write(free, language);
    return free;
  }

  /** Puts the exercise as it was released in a notebook's place; returns the path that keeps what was there. */
  String startOver(String path, Language language) throws IOException {
    Path place = own(path);
    String stem = path.substring(0, path.length() - ".ipynb".length());
    String kept = stem + "-" + KEPT.format(LocalDateTime.now(ZoneId.systemDefault())) + ".ipynb";
    for (int i = 2; Files.exists(workspace.resolve(kept)); i++) {
      kept =
          stem + "-" + KEPT.format(LocalDateTime.now(ZoneId.systemDefault())) + "-" + i + ".ipynb";
    }
    byte[] before = Files.readAllBytes(place);
    Path copy = workspace.resolve(kept);
    Disk.change(copy, () -> AtomicFile.write(copy, before));
    write(path, language);
    return kept;
  }

  /**
   * Puts the texts of a notebook of this exercise into another language. What the learner wrote stays.
   *
   * @throws HttpProblem 404 if the file is no notebook of this exercise
   */
  void speak(String path, Language language) throws IOException {
    Path place = own(path);
    Notebook notebook = read(place);
    Language now =
        Origin.of(notebook).flatMap(origin -> Language.parse(origin.language())).orElse(language);
    if (now == language || !originals.areThere()) {
      return;
    }
    Notebook from = originals.in(now);
    Notebook to = originals.in(language);
    contents.change(path, notebook, each -> TextCells.translate(each, from, to, language));
  }

  /** The place of a notebook of this exercise; 404 if it is none. */
  Path own(String path) throws IOException {
    Path place = workspace.resolve(path);
    boolean ours = path.endsWith(".ipynb")
        && !workspace.isHidden(path)
        && Files.isRegularFile(place)
        && Origin.of(read(place))
            .filter(origin -> origin.exercise().equals(name))
            .isPresent();
    if (!ours) {
      throw new HttpProblem(404, path + " is no notebook of " + name);
    }
    return place;
  }

  private static Notebook read(Path place) throws IOException {
    try {
      return Notebook.read(place);
    } catch (NotebookFormatException e) {
      throw new HttpProblem(404, place.getFileName() + ": " + e.getMessage());
    }
  }

  private String path(String suffix) {
    return "exercises/" + name + "/" + name + suffix + ".ipynb";
  }

  private void write(String path, Language language) throws IOException {
    Path place = workspace.resolve(path);
    Disk.change(place, () -> {
      Path folder = place.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
        copyFiles(folder);
      }
      Originals.notebook(released, language).save(place);
      originals.remember(released);
    });
  }

  /** A file that the learner has changed stays as it is. */
  private void copyFiles(Path folder) throws IOException {
    Map<String, String> before = originals.hashes();
    for (String file : Originals.forLearner(released).keySet()) {
      Path target = folder.resolve(file);
      boolean changed =
          Files.exists(target) && !Sha256.of(Files.readAllBytes(target)).equals(before.get(file));
      if (Originals.isNotebook(file) || changed) {
        continue;
      }
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      AtomicFile.write(target, Files.readAllBytes(released.resolve(file)));
    }
  }
}
