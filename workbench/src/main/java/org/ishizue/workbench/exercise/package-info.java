/** {@code exercise}: list, make and test exercises. */
@NullMarked
package org.ishizue.workbench.exercise;

import org.jspecify.annotations.NullMarked;
