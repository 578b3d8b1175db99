/** To be described. */
@NullMarked
package org.ishizue.lessons;

import org.jspecify.annotations.NullMarked;
