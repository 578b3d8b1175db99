package org.ishizue.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ishizue.kernel.maven.Libraries;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.ProblemException;

/**
 * {@code %maven}, {@code %mavenRepo} and {@code %loadFromPOM}: libraries from Maven repositories. All of them
 * share a session's {@link SessionLibraries}.
 */
final class MavenMagic implements Magic {
  private static final String OFFLINE = "--offline";

  private final Task task;
  private final SessionLibraries libraries;

  /** What one of them does. */
  enum Task {
    ADD,
    REPOSITORY,
    POM_FILE,
    POM_TEXT
  }

  MavenMagic(Task task, SessionLibraries libraries) {
    this.task = task;
    this.libraries = libraries;
  }

  @Override
  public String name() {
    return names().get(0);
  }

  @Override
  public List<String> names() {
    return switch (task) {
      case ADD -> List.of("maven", "addMavenDependency", "addMavenDependencies");
      case REPOSITORY -> List.of("mavenRepo", "addMavenRepo");
      case POM_FILE, POM_TEXT -> List.of("loadFromPOM");
    };
  }

  @Override
  public Kind kind() {
    return task == Task.POM_TEXT ? Kind.CELL : Kind.LINE;
  }

  @Override
  public String syntax() {
    return Magics.TEXTS.get(key() + ".syntax");
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, key() + ".help");
  }

  private String key() {
    return name() + (task == Task.POM_TEXT ? ".cell" : "");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    try {
      switch (task) {
        case ADD -> add(context, MagicArguments.of(this, arguments, OFFLINE));
        case REPOSITORY -> addRepository(MagicArguments.of(this, arguments));
        case POM_FILE -> loadFile(context, MagicArguments.of(this, arguments, OFFLINE));
        case POM_TEXT -> loadPom(context, MagicArguments.of(this, arguments, OFFLINE), body);
      }
    } catch (ProblemException e) {
      throw new MagicException(String.valueOf(e.getMessage()));
    }
  }

  private void add(MagicContext context, MagicArguments arguments) {
    List<String> coordinates = arguments.plain();
    if (coordinates.isEmpty()) {
      throw new MagicException(Magics.TEXTS.get("maven.empty"));
    }
    boolean offline = arguments.has(OFFLINE);
    take(context, context.working(show -> libraries.get().add(coordinates, offline, show)));
  }

  private void addRepository(MagicArguments arguments) {
    if (arguments.plain().size() != 2) {
      throw new MagicException(Magics.TEXTS.get("mavenRepo.wrong"));
    }
    libraries.get().addRepository(arguments.plain().get(0), arguments.plain().get(1));
  }

  private void loadFile(MagicContext context, MagicArguments arguments) {
    if (arguments.plain().isEmpty()) {
      throw new MagicException(Magics.TEXTS.get("loadFromPOM.empty"));
    }
    String name = arguments.plain().remove(0);
    try {
      loadPom(context, arguments, Files.readString(Path.of(name)));
    } catch (IOException | InvalidPathException e) {
      throw new MagicException(Magics.TEXTS.get("load.unreadable", name, e.toString()));
    }
  }

  private void loadPom(MagicContext context, MagicArguments arguments, String pom) {
    List<String> scopes = arguments.plain();
    boolean offline = arguments.has(OFFLINE);
    take(context, context.working(show -> libraries.get().addPom(pom, scopes, offline, show)));
  }

  private static void take(MagicContext context, Libraries.Resolved resolved) {
    resolved.files().forEach(file -> context.addToClassPath(file.toString()));
    StringBuilder text = new StringBuilder();
    text.append(
        resolved.names().isEmpty()
            ? Magics.TEXTS.get("maven.nothing")
            : Magics.TEXTS.get(
                "maven.added", resolved.names().size(), String.join(", ", resolved.names())));
    resolved.notes().forEach(note -> text.append('\n').append(note));
    context.print(text.append('\n').toString());
  }
}
