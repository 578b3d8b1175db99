/** {@code start}: runs the server of the workbench and opens the course in the browser. */
@NullMarked
package org.ishizue.workbench.start;

import org.jspecify.annotations.NullMarked;
