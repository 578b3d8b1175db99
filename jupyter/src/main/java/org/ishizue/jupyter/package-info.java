/** To be described. */
@NullMarked
package org.ishizue.jupyter;

import org.jspecify.annotations.NullMarked;
