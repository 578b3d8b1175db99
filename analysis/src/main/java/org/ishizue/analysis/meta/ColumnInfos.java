package org.ishizue.analysis.meta;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.columns.Column;

/**
 * Remembers what columns mean, one note a column object, for as long as the column lives.
 *
 * <p>A copy that Tablesaw makes (by {@code where}, {@code sortOn}) is another object. For it the name
 * decides: when every column seen under that name meant the same and the name itself carries that unit,
 * the copy means it too. Otherwise only what the name says is believed: no unit is better than a wrong one.
 */
public final class ColumnInfos {
  private static final Map<Key, ColumnInfo> BY_COLUMN = new HashMap<>();
  private static final Map<String, ColumnInfo> BY_NAME = new HashMap<>();
  private static final ReferenceQueue<Column<?>> COLLECTED = new ReferenceQueue<>();

  private ColumnInfos() {}

  /** Says what a column means. Returns the column. */
  public static synchronized <C extends Column<?>> C attach(C column, ColumnInfo info) {
    forgetCollected();
    BY_COLUMN.put(new Key(column, COLLECTED), info);
    BY_NAME.merge(
        column.name(), info, (known, added) -> known.equals(added) ? known : ColumnInfo.NONE);
    return column;
  }

  /** What a column means; {@link ColumnInfo#NONE} but for the unit in its name if nothing more is known. */
  public static synchronized ColumnInfo of(Column<?> column) {
    ColumnInfo own = BY_COLUMN.get(new Key(column, null));
    if (own != null) {
      return own;
    }
    return named(column.name());
  }

  /** What a column of a name means, as far as the name decides. */
  public static synchronized ColumnInfo named(String name) {
    String unit = UnitInName.of(name);
    ColumnInfo namesake = BY_NAME.getOrDefault(name, ColumnInfo.NONE);
    return namesake.unit().equals(unit) ? namesake : ColumnInfo.NONE.withUnit(unit);
  }

  /** What a person calls the column in either language, without its unit: its title, else its name. */
  public static Wording titles(Column<?> column) {
    Wording title = of(column).title();
    String plain = UnitInName.without(column.name());
    return title.isEmpty() ? new Wording(plain, plain) : title;
  }

  /** What a person calls the column, without its unit: its title, else its name. */
  public static String title(Column<?> column) {
    return titles(column).current();
  }

  private static void forgetCollected() {
    for (Reference<?> gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) {
      BY_COLUMN.remove(gone);
    }
  }

  /** A column by identity, held weakly. */
  private static final class Key extends WeakReference<Column<?>> {
    private final int hash;

    Key(Column<?> column, @Nullable ReferenceQueue<Column<?>> queue) {
      super(column, queue);
      hash = System.identityHashCode(column);
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
