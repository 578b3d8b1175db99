package org.ishizue.analysis.operate;

/** What can be asked of the values of a group. */
enum Aggregate {
  SUM("sum"),
  MEAN("mean"),
  MIN("min"),
  MAX("max"),
  MEDIAN("median"),
  QUANTILE("quantile"),
  STANDARD_DEVIATION("sd"),
  FIRST("first"),
  LAST("last"),
  COUNT("count"),
  COUNT_MISSING("missing");

  private final String word;

  Aggregate(String word) {
    this.word = word;
  }

  /** What names of columns and keys of texts call it. */
  String word() {
    return word;
  }

  /** A number without unit. */
  boolean counts() {
    return this == COUNT || this == COUNT_MISSING;
  }

  /** Makes sense for columns of any type. */
  boolean takesAnyType() {
    return counts() || this == FIRST || this == LAST;
  }
}
