package org.ishizue.lessons.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishizue.jupyter.notebook.Cell;
import org.ishizue.jupyter.notebook.Notebook;
import org.ishizue.lessons.Glossary;
import org.ishizue.lessons.Lesson;
import org.ishizue.lessons.Term;

/** Every word that a lesson names is defined once in the course, and those that it defines stand in its text. */
final class GlossaryRule implements Rule {
  /** What only tells a word from another of the same form: standard error (of a simulation). */
  private static final Pattern ASIDE = Pattern.compile("（[^）]*）|\\([^)]*\\)");

  @Override
  public void check(Subject subject, Course course, Findings findings) {
    Lesson lesson = subject.lesson();
    Glossary glossary = course.glossary();
    Set<String> keys = new HashSet<>();
    for (String key : lesson.glossary()) {
      if (glossary.find(key).isEmpty()) {
        String near = Findings.near(key, glossary.keys());
        findings.faultOf("LESSON-018", "unknown", subject.json(), "", key, near);
      }
      keys.add(key);
    }
    String file = lesson.name() + "/glossary.json";
    for (Term term : lesson.terms()) {
      glossary
          .find(term.key())
          .filter(entry -> !entry.lesson().equals(lesson.name()))
          .ifPresent(entry ->
              findings.faultOf("LESSON-018", "twice", file, "", term.key(), entry.lesson()));
      if (!keys.contains(term.key())) {
        findings.faultOf("LESSON-018", "unused", file, "", term.key());
      }
      subject.notebooks().forEach((language, notebook) -> {
        String word = term.word(language);
        if (!word.isEmpty() && !says(notebook, word)) {
          findings.faultOf("LESSON-018", "unsaid", subject.file(language), "", term.key(), word);
        }
      });
    }
  }

  private static boolean says(Notebook notebook, String word) {
    String wanted = ASIDE.matcher(word).replaceAll("").strip().toLowerCase(Locale.ROOT);
    return notebook.cells().stream()
        .filter(cell -> cell.kind() == Cell.Kind.MARKDOWN)
        .anyMatch(cell -> cell.source().toLowerCase(Locale.ROOT).contains(wanted));
  }
}
