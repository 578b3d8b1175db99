package org.ishizue.analysis.result;

import java.util.List;

/**
 * A few rows of text under headings; the first column names the row.
 *
 * @param headings one for each column
 * @param rows each with as many texts as there are headings
 */
public record Grid(List<String> headings, List<List<String>> rows) {
  public Grid {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(row + " does not fit under " + headings);
      }
    }
  }
}
