/**
 * What went wrong, in words for a civil engineer who is new to Java.
 */
@NullMarked
package org.ishizue.kernel.error;

import org.jspecify.annotations.NullMarked;
