package org.ishizue.workbench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.cli.Failure;
import org.jspecify.annotations.Nullable;

/** The learner's own folder: the one that was named, else {@code Ishizue} in the home folder. */
public final class WorkspaceFolder {
  private static final Texts TEXTS = Texts.beside(WorkspaceFolder.class);

  private WorkspaceFolder() {}

  /**
   * The folder, made if it is not there yet.
   *
   * @throws Failure SERVER-004 if it cannot be made or written
   */
  public static Path of(@Nullable Path named) {
    Path folder = named == null
        ? Path.of(System.getProperty("user.home", "."), "Ishizue")
        : named.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Failure.badInput(TEXTS.problem(e, "SERVER-004", folder));
    }
    if (!Files.isWritable(folder)) {
      throw Failure.badInput(TEXTS.problem("SERVER-004", folder));
    }
    return folder;
  }
}
