/**
 * {@code run}: notebooks from top to bottom, without a browser. {@link
 * org.ishizue.workbench.run.RunVerb} checks all that it was given before anything runs ({@code
 * Sources}, {@code Copies}), then runs one notebook after the other and reports ({@code Progress},
 * {@code Result}).
 */
@NullMarked
package org.ishizue.workbench.run;

import org.jspecify.annotations.NullMarked;
