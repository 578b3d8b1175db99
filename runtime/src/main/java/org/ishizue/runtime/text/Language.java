package org.ishizue.runtime.text;

import java.util.Locale;
import java.util.Optional;

/** The language that a learner or instructor reads. */
public enum Language {
  JA(Locale.JAPANESE),
  EN(Locale.ENGLISH);

  /** The system property and (in capitals, with an underscore) the environment variable that preset it. */
  public static final String PROPERTY = "ishizue.lang";

  private static volatile Language current = preset();

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The code of ISO 639-1: {@code ja} or {@code en}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The language in use: as preset by {@code -Dishizue.lang} or {@code ISHIZUE_LANG}, else the system's. */
  public static Language current() {
    return current;
  }

  /** Switches the whole VM. */
  public static void use(Language language) {
    current = language;
  }

  /** Reads {@code ja}, {@code en} or a locale such as {@code ja_JP.UTF-8}; empty for any other language. */
  public static Optional<Language> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (lower.equals(language.code())
          || lower.startsWith(language.code() + "_")
          || lower.startsWith(language.code() + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static Language preset() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .or(() -> Optional.ofNullable(System.getenv("ISHIZUE_LANG")))
        .flatMap(Language::parse)
        .orElseGet(() -> parse(Locale.getDefault().getLanguage()).orElse(EN));
  }
}
