package org.ishizue.lessons.check;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishizue.jupyter.message.DisplayData;
import org.ishizue.jupyter.message.ErrorOutput;
import org.ishizue.jupyter.message.ExecuteResult;
import org.ishizue.jupyter.message.Output;
import org.ishizue.jupyter.message.Stream;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.Change;
import org.ishizue.lessons.KeyNumber;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.check.LessonRun.Tried;
import org.ishizue.lessons.check.LessonRun.Value;
import org.ishizue.runtime.text.Language;

/**
 * What a lesson's text claims, as cells that run after its own: its numbers first, then the changes that it asks for, each
 * with the cells that the learner runs afterwards.
 */
final class Claims {
  private static final Pattern ANSI = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");

  private final List<KeyNumber> numbers;
  private final List<Change> changes;
  private final Language language;
  private final String file;
  private final Findings findings;

  /** The cells of each change; none for one that does not fit the notebook. */
  private final List<List<Cell>> changed = new ArrayList<>();

  /**
   * The claims of a lesson about one notebook.
   *
   * @param file how faults name the notebook
   */
  Claims(Lesson lesson, Language language, Notebook notebook, String file, Findings findings) {
    numbers = lesson.numbers();
    changes = lesson.changes();
    this.language = language;
    this.file = file;
    this.findings = findings;
    changes.forEach(change -> changed.add(cellsOf(change, notebook.cells())));
  }

  void addTo(Notebook notebook) {
    numbers.forEach(number -> notebook.add(
        mayFail(Cell.code("System.out.println(((Number) (" + number.of() + ")).doubleValue());"))));
    changed.forEach(cells -> cells.forEach(notebook::add));
  }

  /** How a fault names the cell that is the index-th of those that were added. */
  String place(int index) {
    if (index < numbers.size()) {
      return numbers.get(index).name();
    }
    int end = numbers.size();
    for (int i = 0; i < changes.size(); i++) {
      end += changed.get(i).size();
      if (index < end) {
        return changes.get(i).name();
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  /** The values of the numbers, of the added cells as they ran. */
  List<Value> values(List<Cell> ran) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      values.add(value(numbers.get(i), ran.get(i)));
    }
    return values;
  }

  /** What came of the changes, of the added cells as they ran. */
  List<Tried> tried(List<Cell> ran) {
    List<Tried> tried = new ArrayList<>();
    int next = numbers.size();
    for (int i = 0; i < changes.size(); i++) {
      int end = next + changed.get(i).size();
      tried.add(
          new Tried(changes.get(i), end > next && shows(changes.get(i), ran.subList(next, end))));
      next = end;
    }
    return tried;
  }

  private boolean shows(Change change, List<Cell> cells) {
    String shown = cells.stream()
        .flatMap(cell -> cell.outputs().stream())
        .map(Claims::text)
        .collect(Collectors.joining("\n"));
    boolean good = true;
    for (String text : Objects.requireNonNull(change.shows().get(language))) {
      if (!shown.contains(text)) {
        findings.fault("LESSON-039", file, change.cell(), change.name(), text, shown.strip());
        good = false;
      }
    }
    return good;
  }

  /** The changed cell and those after it; none, and faults, if the notebook has not what is to be changed. */
  private List<Cell> cellsOf(Change change, List<Cell> cells) {
    List<Cell> found = new ArrayList<>();
    boolean whole = true;
    Optional<String> source = source(change, change.cell(), cells);
    if (source.isPresent()) {
      String text = source.get();
      for (Change.Edit edit : change.edits()) {
        int at = text.indexOf(edit.from());
        if (at < 0 || text.indexOf(edit.from(), at + 1) >= 0) {
          findings.fault("LESSON-025", file, change.cell(), change.name(), edit.from());
          whole = false;
        } else {
          text = text.substring(0, at)
              + edit.to()
              + text.substring(at + edit.from().length());
        }
      }
      found.add(mayFail(Cell.code(text)));
    }
    for (String then : change.then()) {
      source(change, then, cells).ifPresent(code -> found.add(mayFail(Cell.code(code))));
    }
    return whole && found.size() == 1 + change.then().size() ? found : List.of();
  }

  private Optional<String> source(Change change, String id, List<Cell> cells) {
    Optional<String> source = cells.stream()
        .filter(cell -> cell.kind() == Cell.Kind.CODE && id.equals(cell.id()))
        .map(Cell::source)
        .findFirst();
    if (source.isEmpty()) {
      findings.faultOf("LESSON-025", "cell", file, id, change.name());
    }
    return source;
  }

  /** That one of these cells fails must not keep the others from being run. */
  private static Cell mayFail(Cell cell) {
    JsonArray tags = new JsonArray();
    tags.add(LessonRun.MAY_FAIL);
    cell.metadata().add("tags", tags);
    return cell;
  }

  private Value value(KeyNumber number, Cell cell) {
    String printed = "";
    for (Output output : cell.outputs()) {
      if (output instanceof ErrorOutput error) {
        String text = error.ename() + ": " + firstLine(error.evalue());
        findings.fault("LESSON-036", file, number.name(), number.of(), text);
        return new Value(number, OptionalDouble.empty());
      }
      if (output instanceof Stream stream) {
        printed = stream.text().strip();
      }
    }
    try {
      double value = Double.parseDouble(printed.substring(printed.lastIndexOf('\n') + 1));
      if (!number.agreesWith(value)) {
        findings.fault(
            "LESSON-035", file, number.name(), number.is(), number.within(), value, number.of());
      }
      return new Value(number, OptionalDouble.of(value));
    } catch (NumberFormatException e) {
      findings.fault("LESSON-036", file, number.name(), number.of(), printed);
      return new Value(number, OptionalDouble.empty());
    }
  }

  /** An output as a reader without pictures sees it. */
  private static String text(Output output) {
    if (output instanceof Stream stream) {
      return stream.text();
    }
    if (output instanceof ErrorOutput error) {
      return plain(error.ename() + ": " + error.evalue());
    }
    if (output instanceof ExecuteResult result) {
      return plainText(result.data());
    }
    return output instanceof DisplayData display ? plainText(display.data()) : "";
  }

  private static String plainText(JsonObject data) {
    JsonElement text = data.get("text/plain");
    return text == null ? "" : plain(text.getAsString());
  }

  static String firstLine(String text) {
    return plain(text).lines().findFirst().orElse("");
  }

  private static String plain(String text) {
    return ANSI.matcher(text).replaceAll("");
  }
}
