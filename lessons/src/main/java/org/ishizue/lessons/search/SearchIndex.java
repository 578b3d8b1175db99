package org.ishizue.lessons.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishizue.jupyter.json.Json;

/**
 * The sections of a book by the words in them, as a script that sets {@code ishizueSearch}: a page from a disk may load a
 * script, but no data.
 */
public final class SearchIndex {
  /** A word in a heading says more about a section than one in its text. */
  private static final int HEADING_WEIGHT = 6;

  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();

  public void add(Section section) {
    int number = sections.size();
    sections.add(section);
    count(section.text(), number, 1);
    count(section.heading(), number, HEADING_WEIGHT);
  }

  private void count(String text, int section, int weight) {
    Map<String, Integer> own = new HashMap<>();
    Tokens.of(text).forEach(token -> own.merge(token, weight, Integer::sum));
    own.forEach((token, count) ->
        counts.computeIfAbsent(token, any -> new TreeMap<>()).merge(section, count, Integer::sum));
  }

  /**
   * The script. {@code sections} has language, address, page, heading and text of each; {@code words} has for each token
   * pairs of a section's number and the token's weight there.
   */
  public String script() {
    JsonArray all = new JsonArray();
    for (Section section : sections) {
      JsonArray one = new JsonArray();
      one.add(section.language().code());
      one.add(section.address());
      one.add(section.page());
      one.add(section.heading());
      one.add(section.text());
      all.add(one);
    }
    JsonObject words = new JsonObject();
    counts.forEach((token, places) -> {
      JsonArray pairs = new JsonArray();
      places.forEach((section, weight) -> {
        pairs.add(section);
        pairs.add(weight);
      });
      words.add(token, pairs);
    });
    JsonObject index = new JsonObject();
    index.add("sections", all);
    index.add("words", words);
    return "window.ishizueSearch=" + Json.write(index) + ";\n";
  }
}
