/**
 * The front door of the analysis library: what a learner types in a cell. {@link
 * org.ishizue.analysis.Chart} draws a table's columns; behind it stand {@code figure} (a figure as data),
 * {@code draw} (pixels), {@code render} (what a notebook shows of tables and charts), {@code meta} (titles
 * and units of columns) and {@code text}. {@link org.ishizue.analysis.Trend}, {@link
 * org.ishizue.analysis.Extremes}, {@link org.ishizue.analysis.Regression}, {@link
 * org.ishizue.analysis.Deterioration}, {@link org.ishizue.analysis.Cost}, {@link
 * org.ishizue.analysis.Emission} and {@link org.ishizue.analysis.Simulation} are the methods of each field;
 * behind each stands the package of its name, and before all of them {@code sample} (values checked) and
 * {@code result} (results that explain themselves). A kernel imports {@code org.ishizue.analysis.*}, so no
 * name here may also be one of the JDK's usual packages or of {@code tech.tablesaw.api}.
 */
@NullMarked
package org.ishizue.analysis;

import org.jspecify.annotations.NullMarked;
