package org.ishizue.analysis.describe;

import java.util.Map;
import org.ishizue.runtime.text.Texts;
import tech.tablesaw.columns.Column;

/** The type of a column in a word that is not Tablesaw's: 整数, date and time. */
public final class ColumnType {
  private static final Texts TEXTS = Texts.beside(ColumnType.class);

  /** Tablesaw's name of a type and the key of ours. */
  private static final Map<String, String> KEYS = Map.ofEntries(
      Map.entry("SHORT", "integer"),
      Map.entry("INTEGER", "integer"),
      Map.entry("LONG", "integer"),
      Map.entry("FLOAT", "number"),
      Map.entry("DOUBLE", "number"),
      Map.entry("STRING", "string"),
      Map.entry("BOOLEAN", "boolean"),
      Map.entry("LOCAL_DATE", "date"),
      Map.entry("LOCAL_TIME", "time"),
      Map.entry("LOCAL_DATE_TIME", "datetime"),
      Map.entry("INSTANT", "instant"));

  private ColumnType() {}

  /** The type in the language in use; Tablesaw's name for a type that it does not come with. */
  public static String of(Column<?> column) {
    String name = column.type().name();
    String key = KEYS.get(name);
    return key == null ? name : TEXTS.get("type." + key);
  }
}
