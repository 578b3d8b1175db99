/**
 * What the launchers need before there is a program: {@link org.ishizue.workbench.launch.Build} stands alone in one
 * source file, so that {@code java Build.java} runs it, and builds the distribution when a source is newer.
 */
@NullMarked
package org.ishizue.workbench.launch;

import org.jspecify.annotations.NullMarked;
