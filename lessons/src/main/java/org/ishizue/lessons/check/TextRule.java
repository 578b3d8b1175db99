package org.ishizue.lessons.check;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.markdown.MarkdownText;
import org.ishizue.lessons.markdown.MarkdownText.Picture;
import org.ishizue.runtime.text.Language;

/** Pictures in the text say what they show and come with the text; links lead somewhere. */
final class TextRule implements Rule {
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:https?|mailto):.*");
  private static final String ATTACHMENT = "attachment:";

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    subject.notebooks().forEach((language, notebook) -> {
      String file = subject.file(language);
      Set<String> anchors = anchors(notebook);
      List<Cell> cells = notebook.cells();
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        if (cell.kind() == Cell.Kind.MARKDOWN) {
          Place place = new Place(subject, file, Subject.place(cells, i), anchors, findings);
          place.check(MarkdownText.of(cell.source()), cell.json());
        }
      }
    });
    for (Language language : Language.values()) {
      Path notes = subject.lesson().in(language).instructor();
      if (Files.isRegularFile(notes)) {
        try {
          MarkdownText text = MarkdownText.of(Files.readString(notes));
          Set<String> anchors = new HashSet<>();
          text.headings().forEach(heading -> anchors.add(MarkdownText.anchor(heading)));
          new Place(subject, subject.file(notes), "", anchors, findings)
              .check(text, new JsonObject());
        } catch (IOException e) {
          findings.fault("LESSON-010", subject.file(notes), "", String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private static Set<String> anchors(Notebook notebook) {
    Set<String> anchors = new HashSet<>();
    for (Cell cell : notebook.cells()) {
      if (cell.kind() == Cell.Kind.MARKDOWN) {
        MarkdownText.of(cell.source())
            .headings()
            .forEach(heading -> anchors.add(MarkdownText.anchor(heading)));
      }
    }
    return anchors;
  }

  /** Where a text stands. */
  private record Place(
      Subject subject, String file, String cell, Set<String> anchors, Findings findings) {

    void check(MarkdownText text, JsonObject cellJson) {
      text.pictures().forEach(picture -> check(picture, cellJson));
      text.links().forEach(link -> check(link, cellJson));
    }

    private void check(Picture picture, JsonObject cellJson) {
      if (picture.alt().isBlank()) {
        findings.fault("LESSON-016", file, cell, picture.target());
      }
      boolean attached = picture.target().startsWith(ATTACHMENT);
      if (attached ? !hasAttachment(cellJson, picture.target()) : !isInline(picture.target())) {
        findings.faultOf("LESSON-016", "elsewhere", file, cell, picture.target());
      }
    }

    private void check(String link, JsonObject cellJson) {
      boolean alive;
      if (link.startsWith("#")) {
        alive = anchors.contains(decoded(link.substring(1)));
      } else if (link.startsWith(ATTACHMENT)) {
        alive = hasAttachment(cellJson, link);
      } else {
        alive = ELSEWHERE.matcher(link).matches() || fileExists(link);
      }
      if (!alive) {
        findings.fault("LESSON-017", file, cell, link);
      }
    }

    private boolean fileExists(String link) {
      String path = decoded(link.replaceFirst("[?#].*", ""));
      try {
        return !path.isEmpty() && Files.exists(subject.lesson().folder().resolve(path));
      } catch (InvalidPathException e) {
        return false;
      }
    }

    private static boolean hasAttachment(JsonObject cellJson, String target) {
      return cellJson.get("attachments") instanceof JsonObject attachments
          && attachments.has(decoded(target.substring(ATTACHMENT.length())));
    }

    private static boolean isInline(String target) {
      return target.startsWith("data:image/");
    }

    private static String decoded(String text) {
      try {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
  }
}
