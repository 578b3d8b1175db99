package org.ishizue.analysis.meta;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Remembers what columns mean, one note a column object, for as long as the column lives.
 *
 * <p>A column that is renamed keeps its unit and is called by its new name. A copy that Tablesaw makes (by {@code where}, {@code sortOn}) is another object. It means what the column
 * that it was copied from means ({@link Lineage}), as long as it has that column's name. Where the line is broken,
 * the table decides: columns of a data set's table are known by its name and theirs ({@link Origins}). Else the
 * column's name alone decides: when every column seen under it meant the same and the name itself carries that
 * unit, the copy means it too. Otherwise only what the name says is believed: no unit is better than a wrong one.
 */
public final class ColumnInfos {
  private static final Map<Key, Named> BY_COLUMN = new HashMap<>();
  private static final Map<Key, Named> BY_LINEAGE = new HashMap<>();
  private static final Map<String, ColumnInfo> BY_NAME = new HashMap<>();
  private static final ReferenceQueue<Object> COLLECTED = new ReferenceQueue<>();

  private ColumnInfos() {}

  /** Says what a column means. Returns the column. */
  public static synchronized <C extends Column<?>> C attach(C column, ColumnInfo info) {
    BY_NAME.merge(
        column.name(), info, (known, added) -> known.equals(added) ? known : ColumnInfo.NONE);
    return attachAlone(column, info);
  }

  /**
   * Says what a column and its copies mean, and nothing of other columns of its name. For names that are common
   * words, such as {@code time}. Returns the column.
   */
  public static synchronized <C extends Column<?>> C attachAlone(C column, ColumnInfo info) {
    forgetCollected();
    Named named = new Named(column.name(), info);
    BY_COLUMN.put(new Key(column, COLLECTED), named);
    attachToLineage(column, named);
    return column;
  }

  /** What a column means; {@link ColumnInfo#NONE} but for the unit in its name if nothing more is known. */
  public static ColumnInfo of(Column<?> column) {
    return own(column).orElseGet(() -> named(column.name()));
  }

  /** What a column of a table means; knows more than the column alone if the table is a data set's. */
  public static ColumnInfo of(Table table, Column<?> column) {
    return own(column)
        .or(() -> Origins.info(table, column.name()))
        .orElseGet(() -> named(column.name()));
  }

  /** What a column of a name means, as far as the name decides. */
  public static synchronized ColumnInfo named(String name) {
    String unit = UnitInName.of(name);
    ColumnInfo namesake = BY_NAME.getOrDefault(name, ColumnInfo.NONE);
    return namesake.unit().equals(unit) ? namesake : ColumnInfo.NONE.withUnit(unit);
  }

  /** What a person calls the column in either language, without its unit: its title, else its name. */
  public static Wording titles(Column<?> column) {
    return titles(column, of(column));
  }

  /** What a person calls the column, without its unit: its title, else its name. */
  public static String title(Column<?> column) {
    return titles(column).current();
  }

  /** What a person calls a table's column, without its unit: its title, else its name. */
  public static String title(Table table, Column<?> column) {
    return titles(column, of(table, column)).current();
  }

  private static Wording titles(Column<?> column, ColumnInfo info) {
    String plain = UnitInName.without(column.name());
    return info.title().isEmpty() ? new Wording(plain, plain) : info.title();
  }

  private static synchronized Optional<ColumnInfo> own(Column<?> column) {
    Named noted = BY_COLUMN.get(new Key(column, null));
    if (noted != null) {
      return Optional.of(noted.under(column.name()));
    }
    return Optional.ofNullable(Lineage.of(column))
        .map(family -> BY_LINEAGE.get(new Key(family, null)))
        .filter(known -> known.name().equals(column.name()))
        .map(Named::info);
  }

  /** A column that means something else than those it shares a family with begins one of its own. */
  private static void attachToLineage(Column<?> column, Named named) {
    Object family = Lineage.of(column);
    if (family == null) {
      return;
    }
    Named known = BY_LINEAGE.get(new Key(family, null));
    if (known != null && !known.equals(named)) {
      Object begun = Lineage.begin(column);
      if (begun == null) {
        BY_LINEAGE.put(new Key(family, COLLECTED), Named.AMBIGUOUS);
        return;
      }
      family = begun;
    }
    BY_LINEAGE.put(new Key(family, COLLECTED), named);
  }

  private static void forgetCollected() {
    for (Reference<?> gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) {
      BY_COLUMN.remove(gone);
      BY_LINEAGE.remove(gone);
    }
  }

  /** What columns of a family mean that have a name. */
  private record Named(String name, ColumnInfo info) {
    /** What is left under another name: who renames a column calls it that, but its values are the same. */
    ColumnInfo under(String other) {
      if (other.equals(name)) {
        return info;
      }
      String unit = UnitInName.of(other);
      return ColumnInfo.NONE.withUnit(unit.isEmpty() ? info.unit() : unit);
    }

    /** No column has this name. */
    static final Named AMBIGUOUS = new Named("\0", ColumnInfo.NONE);
  }

  /** An object by identity, held weakly. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object, @Nullable ReferenceQueue<Object> queue) {
      super(object, queue);
      hash = System.identityHashCode(object);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Key key && get() != null && get() == key.get());
    }
  }
}
