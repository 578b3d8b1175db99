package org.ishizue.runtime.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one package, from {@code texts_ja.properties} and {@code texts_en.properties} (UTF-8)
 * beside a class of it. Placeholders are {@code {0}}, {@code {1}} …; a value goes in as its {@code
 * toString()}, so that a year stays 1976 and never becomes 1,976.
 */
public final class Texts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

  private final Class<?> anchor;
  private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

  private Texts(Class<?> anchor) {
    this.anchor = anchor;
  }

  /** The texts that stand beside a class. Nothing is read until the first text is asked for. */
  public static Texts beside(Class<?> anchor) {
    return new Texts(anchor);
  }

  /** The text in the language in use. */
  public String get(String key, Object... values) {
    return get(Language.current(), key, values);
  }

  /**
   * The text in a given language.
   *
   * @throws IllegalArgumentException if there is no such text
   */
  public String get(Language language, String key, Object... values) {
    String pattern = properties(language).getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "No text " + key + " in " + fileName(language) + " beside " + anchor);
    }
    return PLACEHOLDER.matcher(pattern).replaceAll(match -> {
      int index = Integer.parseInt(match.group(1));
      String value = index < values.length ? String.valueOf(values[index]) : match.group();
      return Matcher.quoteReplacement(value);
    });
  }

  /**
   * An error from the texts {@code CODE.what}, {@code CODE.why} and {@code CODE.fix}, all filled from the
   * same values.
   */
  public ProblemException problem(String code, Object... values) {
    return new ProblemException(
        code, get(code + ".what", values), get(code + ".why", values), get(code + ".fix", values));
  }

  /** The same with the error that lies under it. */
  public ProblemException problem(Throwable cause, String code, Object... values) {
    ProblemException problem = problem(code, values);
    problem.initCause(cause);
    return problem;
  }

  /** What differs between the languages: keys that only one has, placeholders that do not match. For tests. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    Properties japanese = properties(Language.JA);
    Properties english = properties(Language.EN);
    Set<String> keys = new TreeSet<>(japanese.stringPropertyNames());
    keys.addAll(english.stringPropertyNames());
    for (String key : keys) {
      String ja = japanese.getProperty(key);
      String en = english.getProperty(key);
      if (ja == null || en == null) {
        differences.add(key + ": missing in " + fileName(ja == null ? Language.JA : Language.EN));
      } else if (!placeholders(ja).equals(placeholders(en))) {
        differences.add(
            key + ": placeholders " + placeholders(ja) + " in ja, " + placeholders(en) + " in en");
      }
    }
    return differences;
  }

  private static Set<String> placeholders(String pattern) {
    Set<String> found = new TreeSet<>();
    PLACEHOLDER.matcher(pattern).results().forEach(match -> found.add(match.group()));
    return found;
  }

  private synchronized Properties properties(Language language) {
    return byLanguage.computeIfAbsent(language, this::read);
  }

  private Properties read(Language language) {
    Properties properties = new Properties();
    try (InputStream in = anchor.getResourceAsStream(fileName(language))) {
      if (in == null) {
        throw new IllegalStateException("No " + fileName(language) + " beside " + anchor);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + fileName(language) + " beside " + anchor, e);
    }
    return properties;
  }

  private static String fileName(Language language) {
    return "texts_" + language.code() + ".properties";
  }
}
