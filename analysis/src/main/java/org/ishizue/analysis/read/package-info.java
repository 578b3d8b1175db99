/**
 * Reading the files that offices really have, on commons-csv (and for workbooks on fastexcel-reader and POI)
 * into Tablesaw columns. {@link
 * org.ishizue.analysis.read.TableFile} takes what is declared about a file and finds out the rest: encoding,
 * separator, types. What it found, and what became missing and why, is in the {@link
 * org.ishizue.analysis.read.ReadReport}. Rows go one way: a {@code RowSource}, read ahead, into a {@code
 * TableFill}, which fills columns and collects faults. A code such as 01234 stays text, 35% stays 35, and nothing is
 * loaded by halves.
 */
@NullMarked
package org.ishizue.analysis.read;

import org.jspecify.annotations.NullMarked;
