package org.ishizue.workbench.server.contents;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.jupyter.notebook.PageForm;
import org.ishizue.workbench.server.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/**
 * The files of a workspace as Jupyter's contents API sees them: what may be read and written, under which
 * names. Hidden files do not exist for a reader and are refused to a writer.
 *
 * @see <a href="https://jupyter-server.readthedocs.io/en/latest/developers/contents.html">Contents API</a>
 */
public final class Contents {
  private final Workspace workspace;
  private final Trust trust;
  private final Models models;
  private final Writer writer;
  private final Checkpoints checkpoints;

  public Contents(Workspace workspace, Trust trust) {
    this.workspace = workspace;
    this.trust = trust;
    this.models = new Models(workspace, trust);
    this.checkpoints = new Checkpoints(workspace);
    this.writer = new Writer(workspace, trust);
  }

  public Workspace workspace() {
    return workspace;
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  /** A file, notebook or folder; 404 if it is hidden or not there. */
  JsonObject get(String path, Wanted wanted) throws IOException {
    String clean = Workspace.clean(path);
    Path place = existing(clean);
    String type = wanted.type();
    if (Files.isDirectory(place)) {
      if (type != null && !type.equals("directory")) {
        throw new HttpProblem(400, clean + " is a directory, not a " + type);
      }
      return models.folder(clean, place, wanted.content());
    }
    if ("directory".equals(type)) {
      throw new HttpProblem(400, clean + " is not a directory");
    }
    boolean notebook = type == null ? clean.endsWith(".ipynb") : type.equals("notebook");
    return notebook ? models.notebook(clean, place, wanted) : models.file(clean, place, wanted);
  }

  /** Saves under a given name; the folder must be there. */
  JsonObject save(String path, JsonObject model) throws IOException {
    String clean = Workspace.clean(path);
    String message = writer.save(clean, workspace.resolve(clean), model);
    String type = Fields.text(model, "type");
    if ("notebook".equals(type) && checkpoints.list(clean).isEmpty()) {
      // One should always be there, so that the first mistake can be undone.
      checkpoints.create(clean);
    }
    JsonObject saved = get(clean, Wanted.nothing(type));
    if (message != null) {
      saved.addProperty("message", message);
    }
    return saved;
  }

  /** Makes a new file, notebook or folder under a name that the page chose. */
  JsonObject create(String path, JsonObject model) throws IOException {
    if (!model.has("type")) {
      model.addProperty("type", path.endsWith(".ipynb") ? "notebook" : "file");
    }
    Writer.fillIn(model);
    return save(path, model);
  }

  /** Makes a new file, notebook or folder under a name that nobody has. */
  JsonObject createUntitled(String folder, @Nullable String wantedType, String wantedExtension)
      throws IOException {
    requireFolder(folder);
    String type = wantedType;
    if (type == null || type.isEmpty()) {
      type = wantedExtension.equals(".ipynb") ? "notebook" : "file";
    }
    String name = switch (type) {
      case "directory" -> Names.free("Untitled Folder", " ", one -> exists(folder, one));
      case "notebook" -> Names.free("Untitled.ipynb", "", one -> exists(folder, one));
      default -> Names.free("untitled" + wantedExtension, "", one -> exists(folder, one));
    };
    JsonObject model = new JsonObject();
    model.addProperty("type", type);
    return create(Workspace.join(folder, name), model);
  }

  /** Copies a file or a folder into a folder, under a name that nobody has. */
  JsonObject copy(String from, String toFolder) throws IOException {
    String clean = Workspace.clean(from);
    Path source = existing(clean);
    Path folder = workspace.resolve(toFolder);
    if (Files.isDirectory(source) && !Files.exists(folder)) {
      Disk.createFolder(folder);
    }
    String target;
    if (Files.isDirectory(folder)) {
      String name = Names.free(
          Names.withoutCopyNumber(Workspace.name(clean)), "-Copy", one -> exists(toFolder, one));
      target = Workspace.join(toFolder, name);
    } else {
      target = Workspace.clean(toFolder);
      String parent = Workspace.parent(target);
      if (parent == null || !Files.isDirectory(workspace.resolve(parent))) {
        throw new HttpProblem(404, "No such parent directory to copy file in: '" + parent + "'");
      }
    }
    Disk.copy(source, workspace.resolve(target));
    return get(target, Wanted.nothing(null));
  }

  /**
   * Saves what the server itself changes in a notebook; if the notebook was trusted it stays so.
   *
   * @param notebook as it is in the file
   * @param change returns whether it has changed anything
   */
  public void change(String path, Notebook notebook, Predicate<Notebook> change)
      throws IOException {
    boolean trusted = trust.isKnown(joined(notebook));
    if (change.test(notebook)) {
      Path place = workspace.resolve(path);
      Disk.change(place, () -> notebook.save(place));
      if (trusted) {
        trust.sign(joined(notebook));
      }
    }
  }

  private static JsonObject joined(Notebook notebook) {
    JsonObject copy = notebook.json().deepCopy();
    PageForm.join(copy);
    return copy;
  }

  /** Gives a file or folder another name or place; 409 if that is taken. */
  JsonObject rename(String from, String to) throws IOException {
    String oldPath = Workspace.clean(from);
    String newPath = Workspace.clean(to);
    if (!oldPath.equals(newPath)) {
      Path source = existing(oldPath);
      Path target = workspace.resolve(newPath);
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isSameFile(source, target)) {
        throw new HttpProblem(409, "File already exists: " + newPath);
      }
      Disk.move(source, target);
      checkpoints.follow(oldPath, newPath);
    }
    return get(newPath, Wanted.nothing(null));
  }

  /** Deletes a file, or a folder with all that is in it. */
  void delete(String path) throws IOException {
    String clean = Workspace.clean(path);
    if (clean.isEmpty()) {
      throw new HttpProblem(400, "Can't delete root");
    }
    Path place = existing(clean);
    checkpoints.forget(clean);
    Disk.delete(place);
  }

  boolean isFile(String path) {
    return Files.isRegularFile(workspace.resolve(path));
  }

  boolean isHidden(String path) {
    return workspace.isHidden(path);
  }

  void trust(String path) throws IOException {
    models.trust(existing(Workspace.clean(path)));
  }

  private void requireFolder(String folder) {
    if (!Files.isDirectory(workspace.resolve(folder))) {
      throw new HttpProblem(404, "No such directory: " + folder);
    }
  }

  private boolean exists(String folder, String name) {
    return Files.exists(workspace.resolve(Workspace.join(folder, name)), LinkOption.NOFOLLOW_LINKS);
  }

  private Path existing(String path) {
    if (!workspace.isHidden(path)) {
      Path place = workspace.resolve(path);
      if (Files.exists(place)) {
        return place;
      }
    }
    throw new HttpProblem(404, "file or directory '" + path + "' does not exist");
  }
}
