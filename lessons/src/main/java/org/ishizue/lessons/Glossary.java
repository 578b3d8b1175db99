package org.ishizue.lessons;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishizue.runtime.text.Language;

/** The words of the trade of several lessons together; of a key that two define, the first lesson's word stays. */
public final class Glossary {
  /**
   * A word and where it is introduced.
   *
   * @param lesson the lesson's name
   */
  public record Entry(Term term, String lesson) {}

  private final Map<String, Entry> entries;

  private Glossary(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** The words of lessons, which are in their order. */
  public static Glossary of(List<Lesson> lessons) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Lesson lesson : lessons) {
      for (Term term : lesson.terms()) {
        entries.putIfAbsent(term.key(), new Entry(term, lesson.name()));
      }
    }
    return new Glossary(entries);
  }

  public Optional<Entry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** All words as a reader of a language looks them up: Japanese by their reading. */
  public List<Entry> sorted(Language language) {
    Collator collator = Collator.getInstance(language.locale());
    return entries.values().stream()
        .sorted(Comparator.comparing(entry -> entry.term().order(language), collator))
        .toList();
  }
}
