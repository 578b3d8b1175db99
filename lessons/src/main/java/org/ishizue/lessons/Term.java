package org.ishizue.lessons;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ishizue.runtime.text.Language;

/**
 * A word of the trade that a lesson introduces.
 *
 * @param key its name in files: annual-maximum
 * @param field civil, statistics or java
 * @param reading how the Japanese word is read, in hiragana; its place in the Japanese order
 * @param word the word itself in each language
 * @param meaning what it means in each language
 */
public record Term(
    String key,
    String field,
    String reading,
    Map<Language, String> word,
    Map<Language, String> meaning) {
  /** The fields that a word can be of. */
  public static final List<String> FIELDS = List.of("civil", "statistics", "java");

  public Term {
    word = Map.copyOf(new EnumMap<>(word));
    meaning = Map.copyOf(new EnumMap<>(meaning));
  }

  public String word(Language language) {
    return word.getOrDefault(language, "");
  }

  public String meaning(Language language) {
    return meaning.getOrDefault(language, "");
  }

  /** What the glossary of a language is sorted by. */
  public String order(Language language) {
    return language == Language.JA && !reading.isEmpty() ? reading : word(language);
  }
}
