package org.ishizue.workbench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Texts;

/** A notebook that was named on the command line. */
record Source(Path file, Notebook notebook) {
  private static final Texts TEXTS = Texts.beside(Source.class);

  /** Reads it, or throws a problem that says what is wrong with the file and where. */
  static Source read(Path file) {
    if (Files.isDirectory(file)) {
      throw TEXTS.problem("CLI-002", file, TEXTS.get("is-a-folder"));
    }
    try {
      return new Source(file, Notebook.read(file));
    } catch (NoSuchFileException e) {
      throw TEXTS.problem(e, "CLI-002", file, TEXTS.get("is-not-there"));
    } catch (IOException e) {
      throw TEXTS.problem(e, "CLI-002", file, e);
    } catch (NotebookFormatException e) {
      String code = e.problem() == NotebookFormatException.Problem.NOT_JSON ? "CLI-003" : "CLI-004";
      throw TEXTS.problem(e, code, file, e.getMessage(), e.line(), e.column());
    }
  }

  /** The folder in which its kernel works. */
  Path folder() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }
}
