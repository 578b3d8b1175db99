package org.ishizue.lessons;

import java.util.List;
import java.util.Map;
import org.ishizue.runtime.text.Language;

/**
 * A change that a lesson's text asks of the learner, with what it says comes of it, so that the answer can be checked.
 *
 * @param name what it is, in words with hyphens: half-written-hourly-rain
 * @param cell the id of the cell to change
 * @param edits what to write over, in order
 * @param then the ids of cells to run after the changed one, in order
 * @param shows texts that must occur in what these cells print, show or fail with, by the language of the notebook
 */
public record Change(
    String name,
    String cell,
    List<Edit> edits,
    List<String> then,
    Map<Language, List<String>> shows) {
  /**
   * Code to be written over.
   *
   * @param from what stands in the cell, once
   * @param to what the learner writes in its place
   */
  public record Edit(String from, String to) {}

  public Change {
    edits = List.copyOf(edits);
    then = List.copyOf(then);
    shows = Map.copyOf(shows);
  }
}
