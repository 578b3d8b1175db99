package org.ishizue.analysis.join;

import java.util.List;
import org.ishizue.analysis.text.NumberText;
import org.ishizue.runtime.text.Texts;

/**
 * How many rows went into a join and how many came out.
 *
 * @param leftRows rows of the left table
 * @param rightRows rows of the right table
 * @param leftMatched rows of the left table that found a partner
 * @param rightMatched rows of the right table that found a partner
 * @param leftMissingKeys rows of the left table whose key is missing, so that nothing can match
 * @param rightMissingKeys the same of the right table
 * @param rows rows of the result
 * @param leftUnmatchedKeys some keys of the left table that have no partner
 * @param rightUnmatchedKeys some keys of the right table that have no partner
 */
public record JoinReport(
    int leftRows,
    int rightRows,
    int leftMatched,
    int rightMatched,
    int leftMissingKeys,
    int rightMissingKeys,
    int rows,
    List<String> leftUnmatchedKeys,
    List<String> rightUnmatchedKeys) {
  private static final Texts TEXTS = Texts.beside(JoinReport.class);

  public JoinReport {
    leftUnmatchedKeys = List.copyOf(leftUnmatchedKeys);
    rightUnmatchedKeys = List.copyOf(rightUnmatchedKeys);
  }

  /** The report in words, in the language in use. */
  @Override
  public String toString() {
    return String.join(
        "\n",
        side("left", leftRows, leftMatched, leftMissingKeys, leftUnmatchedKeys),
        side("right", rightRows, rightMatched, rightMissingKeys, rightUnmatchedKeys),
        TEXTS.get("report.rows", NumberText.of(rows)));
  }

  private static String side(
      String side, int rows, int matched, int missing, List<String> unmatched) {
    String text = TEXTS.get(
        "report." + side,
        NumberText.of(rows),
        NumberText.of(matched),
        NumberText.of(rows - matched));
    if (missing > 0) {
      text += TEXTS.get("report.missing", NumberText.of(missing));
    }
    return unmatched.isEmpty()
        ? text
        : text + TEXTS.get("report.unmatched", String.join(", ", unmatched));
  }
}
