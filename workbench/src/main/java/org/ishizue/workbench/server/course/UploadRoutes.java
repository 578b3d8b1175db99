package org.ishizue.workbench.server.course;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import org.ishizue.analysis.Import;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;
import org.ishizue.workbench.server.contents.Disk;
import org.ishizue.workbench.server.contents.Workspace;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.HttpProblem;
import org.ishizue.workbench.server.http.Routes;

/** {@code /ishizue/api/uploads}: a data file that was dropped on a page, and the cell that reads it. */
public final class UploadRoutes {
  private final Workspace workspace;

  public UploadRoutes(Workspace workspace) {
    this.workspace = workspace;
  }

  public void addTo(Routes routes) {
    routes.add("POST", "/ishizue/api/uploads", this::upload);
  }

  /** The body is the file itself; {@code folder} and {@code name} say where it goes. Nothing is overwritten. */
  private Answer upload(Call call) throws IOException {
    String name = call.query("name").orElse("");
    Path folder = workspace.resolve(call.query("folder").orElse(""));
    String wanted = workspace.pathOf(folder.resolve(checked(name)));
    if (workspace.isHidden(wanted) || !Files.isDirectory(folder)) {
      throw new HttpProblem(400, "A file cannot be put here: " + wanted);
    }
    Path beside = folder.resolve("." + UUID.randomUUID() + ".upload");
    Path[] placed = new Path[1];
    Disk.change(folder.resolve(name), () -> {
      try {
        try (InputStream in = Request.asInputStream(call.request())) {
          Files.copy(in, beside);
        }
        placed[0] = place(beside, folder, name);
      } finally {
        Files.deleteIfExists(beside);
      }
    });
    return Answer.json(201, model(placed[0], call.language()));
  }

  private static String checked(String name) {
    boolean plain = !name.isBlank()
        && name.length() <= 200
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c < ' ');
    if (!plain) {
      throw new HttpProblem(400, "This cannot be the name of a file: " + name);
    }
    return name;
  }

  /** Under its name or, if that is taken, the next that is free: {@code rain-2.csv}. */
  private static Path place(Path beside, Path folder, String name) throws IOException {
    int dot = name.indexOf('.', 1);
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    for (int i = 1; ; i++) {
      Path target = folder.resolve(i == 1 ? name : stem + "-" + i + ending);
      try {
        return Files.move(beside, target);
      } catch (FileAlreadyExistsException taken) {
        // The next name, then.
      }
    }
  }

  /** What cannot be read is kept all the same; the page is told why. */
  private JsonObject model(Path file, Language language) {
    JsonObject model = new JsonObject();
    model.addProperty("path", workspace.pathOf(file));
    model.addProperty("name", String.valueOf(file.getFileName()));
    Optional<Import.Recognised> format = Optional.empty();
    try {
      format = Import.recognise(file);
    } catch (ProblemException unreadable) {
      model.addProperty("problem", unreadable.getMessage());
    }
    format.ifPresent(known -> model.addProperty("format", known.title(language)));
    model.addProperty("code", ReadingCell.code(file, format));
    return model;
  }
}
