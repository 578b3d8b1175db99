/**
 * What a table is: {@link org.ishizue.analysis.describe.TableSchema} lists its columns, {@link
 * org.ishizue.analysis.describe.TableSummary} the values in them, both as records and as tables to compute
 * with. {@link org.ishizue.analysis.describe.ColumnType} says a column's type in the reader's language.
 */
@NullMarked
package org.ishizue.analysis.describe;

import org.jspecify.annotations.NullMarked;
