/** To be described. */
@NullMarked
package org.ishizue.workbench;

import org.jspecify.annotations.NullMarked;
