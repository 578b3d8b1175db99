/**
 * Jupyter's own programs against our kernel, as a user would start them. The programs are driven by
 * pytest files in {@code src/test/python}; here each is started and its result counted.
 */
@NullMarked
package org.ishizue.interop;

import org.jspecify.annotations.NullMarked;
