/**
 * Magics, one file each, and their list.
 */
@NullMarked
package org.ishizue.kernel.magic;

import org.jspecify.annotations.NullMarked;
