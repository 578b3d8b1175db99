/**
 * A cell's text as parts: Java source, line magics and a cell magic.
 */
@NullMarked
package org.ishizue.kernel.cell;

import org.jspecify.annotations.NullMarked;
