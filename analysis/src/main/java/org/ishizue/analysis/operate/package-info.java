/**
 * What is made of one table: filtered, sorted and ranked rows; groups, windows, periods and pivots with
 * their aggregates; changes from row to row; computed columns. Works on whole-number codes and primitive
 * arrays. A missing value makes a result missing unless it is asked to be skipped, units go along, and reports
 * say what happened to the rows. Start at {@link org.ishizue.analysis.operate.Aggregating} and {@link
 * org.ishizue.analysis.operate.Sorting}.
 */
@NullMarked
package org.ishizue.analysis.operate;

import org.jspecify.annotations.NullMarked;
