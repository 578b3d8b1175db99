package org.ishizue.datasets.frictionless;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The lines at which the values of a primary key stand: each may stand once. */
final class KeyLines {
  private final List<ColumnReader> key;
  private final Faults faults;
  private final Map<List<String>, Long> lineByKey = new HashMap<>();

  /** The lines of a key of these columns; of nothing if the file lacks one of them. */
  KeyLines(List<ColumnReader> key, Faults faults) {
    this.key = key.stream().allMatch(ColumnReader::isThere) ? key : List.of();
    this.faults = faults;
  }

  void row(CSVRecord record, long line) {
    if (key.isEmpty()) {
      return;
    }
    List<String> texts = key.stream().map(column -> column.text(record)).toList();
    Long before = lineByKey.putIfAbsent(texts, line);
    if (before != null) {
      List<String> names = key.stream().map(column -> column.field().name()).toList();
      faults.add("DATA-019", line, String.join(", ", names), String.join(", ", texts), before);
    }
  }
}
