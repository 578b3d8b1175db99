package org.ishizue.analysis.result;

import org.ishizue.analysis.meta.ColumnInfo;
import org.ishizue.analysis.meta.ColumnInfos;
import org.ishizue.analysis.meta.Wording;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/**
 * Columns of a result's table. Their names are English, as a program is; what a reader sees on an axis or in a legend
 * is their title, from the texts {@code column.NAME} of the result's package.
 */
public final class ResultColumns {
  private final Texts texts;

  /** Columns whose titles are among some texts. */
  public ResultColumns(Texts texts) {
    this.texts = texts;
  }

  /** A column of numbers without a unit. */
  public DoubleColumn numbers(String name, double... values) {
    return titled(DoubleColumn.create(name, values), "");
  }

  /** A column of numbers of a unit; of none if it is empty. */
  public DoubleColumn quantities(String name, String unit, double... values) {
    return titled(DoubleColumn.create(name, values), unit);
  }

  /** Gives a column its title. Returns the column. */
  public <C extends Column<?>> C titled(C column) {
    return titled(column, "");
  }

  private <C extends Column<?>> C titled(C column, String unit) {
    String key = "column." + column.name();
    Wording title = new Wording(texts.get(Language.JA, key), texts.get(Language.EN, key));
    return ColumnInfos.attachAlone(column, new ColumnInfo(title, unit, Wording.NONE));
  }
}
