package org.ishizue.grading.run;

import org.ishizue.analysis.meta.Wording;
import org.ishizue.kernel.evaluate.CellDiagnostic;
import org.ishizue.kernel.evaluate.EvalOutcome;
import org.ishizue.kernel.evaluate.ThrownInCell;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;

/** What went wrong in a cell, in a sentence for its author. */
final class CellTexts {
  private static final Texts TEXTS = Texts.beside(CellTexts.class);
  private static final int SHOWN = 300;

  private CellTexts() {}

  static Wording of(EvalOutcome.NotCompiled outcome) {
    if (outcome.diagnostics().isEmpty()) {
      return of("notCompiled.bare");
    }
    CellDiagnostic first = outcome.diagnostics().get(0);
    String source = cut(first.sourceLine().strip());
    return new Wording(
        TEXTS.get(Language.JA, "notCompiled", first.line(), cut(first.message()), source),
        TEXTS.get(Language.EN, "notCompiled", first.line(), cut(first.english()), source));
  }

  static Wording of(EvalOutcome.Threw outcome) {
    ThrownInCell thrown = outcome.thrown();
    String name = thrown.className().substring(thrown.className().lastIndexOf('.') + 1);
    String message = thrown.message() == null ? "" : cut(thrown.message());
    int line =
        thrown.places().stream().mapToInt(ThrownInCell.Place::line).findFirst().orElse(0);
    return line == 0 ? of("threw.bare", cut(name), message) : of("threw", cut(name), message, line);
  }

  static Wording of(String key, Object... values) {
    return new Wording(TEXTS.get(Language.JA, key, values), TEXTS.get(Language.EN, key, values));
  }

  private static String cut(String text) {
    String line = text.strip();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
