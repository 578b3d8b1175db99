package org.ishizue.analysis.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ishizue.runtime.text.NearNames;
import org.ishizue.runtime.text.Texts;

/**
 * A sheet of a workbook, by its name.
 *
 * @param hidden whether Excel does not show it
 */
record Sheet(String name, boolean hidden) {
  private static final Texts TEXTS = Texts.beside(Sheet.class);

  /** What Excel writes where a formula has no result, and {@link #NOT_COMPUTED}. */
  static final Set<String> ERRORS = Set.of(
      "#N/A",
      "#DIV/0!",
      "#VALUE!",
      "#REF!",
      "#NAME?",
      "#NUM!",
      "#NULL!",
      "#SPILL!",
      "#CALC!",
      "#GETTING_DATA",
      Sheet.NOT_COMPUTED);

  /** Stands for a formula whose result the program that wrote it did not store. */
  static final String NOT_COMPUTED = "=?";

  /** Which of the sheets is meant: the one that is named or numbered, else the first that is shown. */
  static int choose(List<Sheet> sheets, Options options, java.nio.file.Path file) {
    if (options.sheetNumber > 0 && options.sheetNumber <= sheets.size()) {
      return options.sheetNumber - 1;
    }
    boolean chosen = options.sheetNumber != 0 || !options.sheet.isEmpty();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      if (chosen
          ? options.sheetNumber == 0 && sheet.name().equals(options.sheet)
          : !sheet.hidden()) {
        return i;
      }
    }
    String wanted = options.sheet.isEmpty() ? String.valueOf(options.sheetNumber) : options.sheet;
    List<String> names = sheets.stream().map(Sheet::name).toList();
    List<String> near = NearNames.of(wanted, names);
    String hint = near.isEmpty() ? "" : TEXTS.get("near.column", String.join(", ", near));
    throw TEXTS.problem("READ-020", file, wanted, String.join(", ", names), hint);
  }

  /** What the report says of the sheets that were not read. */
  static List<String> notes(List<Sheet> sheets, int read) {
    Set<String> others = new TreeSet<>();
    Set<String> hidden = new TreeSet<>();
    for (int i = 0; i < sheets.size(); i++) {
      if (i != read) {
        (sheets.get(i).hidden() ? hidden : others).add(sheets.get(i).name());
      }
    }
    String none = "";
    List<String> notes = new java.util.ArrayList<>();
    notes.add(others.isEmpty() ? none : TEXTS.get("sheets.others", String.join(", ", others)));
    notes.add(hidden.isEmpty() ? none : TEXTS.get("sheets.hidden", String.join(", ", hidden)));
    notes.removeIf(String::isEmpty);
    return notes;
  }
}
