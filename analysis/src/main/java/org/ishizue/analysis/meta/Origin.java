package org.ishizue.analysis.meta;

import java.util.List;

/**
 * Where a table's values come from.
 *
 * @param sources who published them; the first one first
 * @param processed whether they were worked on since, which some publishers want to be said
 * @param synthetic whether they were generated, and nobody may take them for a record
 */
public record Origin(List<Wording> sources, boolean processed, boolean synthetic) {
  public Origin {
    sources = List.copyOf(sources);
  }
}
