/** To be described. */
@NullMarked
package org.ishizue.datasets;

import org.jspecify.annotations.NullMarked;
