/** To be described. */
@NullMarked
package org.ishizue.analysis;

import org.jspecify.annotations.NullMarked;
