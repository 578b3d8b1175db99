package org.ishizue.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.NotebookFormatException;
import org.ishizue.runtime.text.Language;

/** {@code %load file}: runs a Java or jshell file, or the code cells of a notebook, in this session. */
final class LoadMagic implements Magic {
  private static final long MAX_BYTES = 10L << 20;

  @Override
  public String name() {
    return "load";
  }

  @Override
  public Kind kind() {
    return Kind.LINE;
  }

  @Override
  public String syntax() {
    return Magics.TEXTS.get("load.syntax");
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, "load.help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    List<String> names = MagicArguments.of(this, arguments).plain();
    if (names.isEmpty()) {
      throw new MagicException(Magics.TEXTS.get("load.empty"));
    }
    for (String name : names) {
      Path file = existing(name);
      try {
        for (String cell : cells(file)) {
          context.runCell(cell);
        }
      } catch (IOException | NotebookFormatException e) {
        throw new MagicException(
            Magics.TEXTS.get("load.unreadable", file, String.valueOf(e.getMessage())));
      }
    }
  }

  private static Path existing(String name) {
    try {
      Path file = Path.of(name).toAbsolutePath();
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // as one that is not there
    }
    throw new MagicException(Magics.TEXTS.get("load.missing", name, Path.of("").toAbsolutePath()));
  }

  private static List<String> cells(Path file) throws IOException, NotebookFormatException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(Magics.TEXTS.get("load.tooLong", MAX_BYTES >> 20));
    }
    if (!file.toString().endsWith(".ipynb")) {
      return List.of(Files.readString(file));
    }
    return Notebook.read(file).cells().stream()
        .filter(cell -> cell.kind() == Cell.Kind.CODE)
        .map(Cell::source)
        .toList();
  }
}
