package org.ishizue.workbench.server.contents;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishizue.workbench.server.http.HttpProblem;

/**
 * One earlier state of each file, in {@code .ipynb_checkpoints} beside it under Jupyter's own names, so that
 * Jupyter and this server find each other's.
 */
final class Checkpoints {
  static final String ID = "checkpoint";
  private static final String FOLDER = ".ipynb_checkpoints";

  private final Workspace workspace;

  Checkpoints(Workspace workspace) {
    this.workspace = workspace;
  }

  JsonObject create(String path) throws IOException {
    Path file = file(path);
    Path checkpoint = place(path);
    Path folder = checkpoint.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Disk.createFolder(folder);
    }
    Disk.write(checkpoint, Files.readAllBytes(file));
    return model(checkpoint);
  }

  JsonArray list(String path) throws IOException {
    JsonArray list = new JsonArray();
    Path checkpoint = place(path);
    if (Files.exists(checkpoint)) {
      list.add(model(checkpoint));
    }
    return list;
  }

  void restore(String path, String id) throws IOException {
    byte[] content = Files.readAllBytes(existing(path, id));
    Disk.write(workspace.resolve(path), content);
  }

  void delete(String path, String id) throws IOException {
    Disk.delete(existing(path, id));
  }

  /** The file was renamed; those in a folder move with it. */
  void follow(String oldPath, String newPath) throws IOException {
    Path checkpoint = place(oldPath);
    if (Files.exists(checkpoint)) {
      Path target = place(newPath);
      Path folder = target.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Disk.createFolder(folder);
      }
      Disk.putInPlace(checkpoint, target);
    }
  }

  /** The file is going to be deleted. */
  void forget(String path) throws IOException {
    Path checkpoint = place(path);
    if (Files.exists(checkpoint)) {
      Disk.delete(checkpoint);
    }
  }

  private Path existing(String path, String id) {
    Path checkpoint = place(path);
    if (!id.equals(ID) || !Files.exists(checkpoint)) {
      throw new HttpProblem(404, "Checkpoint does not exist: " + path + "@" + id);
    }
    return checkpoint;
  }

  private Path file(String path) {
    Path file = workspace.resolve(path);
    if (!Files.isRegularFile(file)) {
      throw new HttpProblem(404, "No such file: " + path);
    }
    return file;
  }

  private Path place(String path) {
    Path file = workspace.resolve(path);
    String name = Workspace.name(path);
    int dot = name.lastIndexOf('.');
    String base = dot <= 0 ? name : name.substring(0, dot);
    String extension = dot <= 0 ? "" : name.substring(dot);
    return file.resolveSibling(FOLDER).resolve(base + "-" + ID + extension);
  }

  private static JsonObject model(Path checkpoint) throws IOException {
    JsonObject model = new JsonObject();
    model.addProperty("id", ID);
    model.addProperty(
        "last_modified", Times.iso(Files.getLastModifiedTime(checkpoint).toInstant()));
    return model;
  }
}
