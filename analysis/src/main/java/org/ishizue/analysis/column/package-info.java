/**
 * Tablesaw columns as the arrays of whole numbers and doubles that joins, groups and sorts work on. {@link
 * org.ishizue.analysis.column.Columns} finds a column by its name, {@link
 * org.ishizue.analysis.column.Gather} picks rows of a column of any type, {@link
 * org.ishizue.analysis.column.Marks} and {@link org.ishizue.analysis.column.Groups} turn equal values into
 * equal numbers, and {@link org.ishizue.analysis.column.TableResult} is what every operation on tables gives.
 */
@NullMarked
package org.ishizue.analysis.column;

import org.jspecify.annotations.NullMarked;
