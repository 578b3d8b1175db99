package org.ishizue.analysis.meta;

/**
 * What a column means.
 *
 * @param title what a person calls it, without the unit: 年最大1時間降水量
 * @param unit the unit's symbol as it is printed ({@code mm}, {@code m³/s}, {@code %}); empty for none
 * @param description a sentence more, or nothing
 */
public record ColumnInfo(Wording title, String unit, Wording description) {
  public static final ColumnInfo NONE = new ColumnInfo(Wording.NONE, "", Wording.NONE);

  /** The same with another unit. */
  public ColumnInfo withUnit(String newUnit) {
    return new ColumnInfo(title, newUnit, description);
  }
}
