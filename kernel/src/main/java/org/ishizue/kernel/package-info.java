/** To be described. */
@NullMarked
package org.ishizue.kernel;

import org.jspecify.annotations.NullMarked;
