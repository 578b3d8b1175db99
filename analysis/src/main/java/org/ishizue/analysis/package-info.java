/**
 * The front door of the analysis library: what a learner types in a cell. {@link
 * org.ishizue.analysis.Chart} draws a table's columns; behind it stand {@code figure} (a figure as data),
 * {@code draw} (pixels), {@code render} (what a notebook shows of tables and charts), {@code meta} (titles
 * and units of columns) and {@code text}. A kernel imports {@code org.ishizue.analysis.*}, so no name here
 * may also be one of the JDK's usual packages or of {@code tech.tablesaw.api}.
 */
@NullMarked
package org.ishizue.analysis;

import org.jspecify.annotations.NullMarked;
