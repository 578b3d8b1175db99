package org.ishizue.analysis.meta;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;
import tech.tablesaw.columns.strings.StringColumnFormatter;

/**
 * Tells whose copy a column is. Tablesaw gives every new column a print formatter object of its own, and a copy
 * ({@code where}, {@code sortOn}, {@code first}, {@code copy}) the object of the column that it was made from;
 * a computed column gets a new one. So columns with the same object are of one family. Columns of truth values,
 * and {@code where} of texts, break the line: their copies have no known family.
 */
final class Lineage {
  private static final Map<Class<?>, Optional<Field>> FIELDS = new ConcurrentHashMap<>();

  private Lineage() {}

  /** What a column and its copies have in common, to be compared by identity; null if there is nothing. */
  static @Nullable Object of(Column<?> column) {
    Field field =
        FIELDS.computeIfAbsent(column.getClass(), Lineage::printFormatter).orElse(null);
    try {
      return field == null ? null : field.get(column);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " was made accessible", e);
    }
  }

  /** Makes a column the first of a family of its own, printed as before; null if that is not possible. */
  static @Nullable Object begin(Column<?> column) {
    Object formatter = of(column);
    if (column instanceof NumberColumn<?, ?> numbers
        && formatter instanceof NumberColumnFormatter old) {
      numbers.setPrintFormatter(new NumberColumnFormatter(old.getFormat(), old.getMissingString()));
    } else if (column instanceof StringColumn texts
        && formatter instanceof StringColumnFormatter old) {
      texts.setPrintFormatter(new StringColumnFormatter(old::format, old.getMissingString()));
    }
    Object begun = of(column);
    return begun == formatter ? null : begun;
  }

  private static Optional<Field> printFormatter(Class<?> columnClass) {
    for (Class<?> type = columnClass; type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField("printFormatter");
        field.setAccessible(true);
        return Optional.of(field);
      } catch (NoSuchFieldException e) {
        // perhaps the class above has it
      }
    }
    return Optional.empty();
  }
}
