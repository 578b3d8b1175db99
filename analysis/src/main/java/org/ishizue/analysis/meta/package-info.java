/**
 * What a column means, beyond its name and type: a title in two languages, a unit, a description. Tablesaw
 * columns cannot carry that, so {@link org.ishizue.analysis.meta.ColumnInfos} remembers it for as long as
 * the column lives; a name such as {@code max_1h_mm} or {@code 降水量(mm)} says its unit by itself and
 * survives every operation. Start at {@link org.ishizue.analysis.meta.ColumnInfo}.
 */
@NullMarked
package org.ishizue.analysis.meta;

import org.jspecify.annotations.NullMarked;
