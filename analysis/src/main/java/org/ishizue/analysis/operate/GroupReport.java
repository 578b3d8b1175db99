package org.ishizue.analysis.operate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;

/**
 * How many rows went into how many groups.
 *
 * @param rows rows of the table
 * @param groups groups that they make
 * @param missingKeyRows rows in whose key something is missing; they make groups of their own
 * @param missingValues missing values of each aggregated column, in the order of the columns
 * @param skipMissing whether those were skipped; if not, the groups that have some have missing results
 */
public record GroupReport(
    int rows,
    int groups,
    int missingKeyRows,
    Map<String, Integer> missingValues,
    boolean skipMissing) {
  private static final Texts TEXTS = Texts.beside(GroupReport.class);

  public GroupReport {
    missingValues = Collections.unmodifiableMap(new LinkedHashMap<>(missingValues));
  }

  /** The report in words, in the language in use. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    lines.add(TEXTS.get("report.groups", NumberText.of(rows), NumberText.of(groups)));
    if (missingKeyRows > 0) {
      lines.add(TEXTS.get("report.keys", NumberText.of(missingKeyRows)));
    }
    missingValues.forEach((column, missing) -> {
      if (missing > 0) {
        String key = skipMissing ? "report.skipped" : "report.missing";
        lines.add(TEXTS.get(key, column, NumberText.of(missing)));
      }
    });
    return String.join("\n", lines);
  }
}
