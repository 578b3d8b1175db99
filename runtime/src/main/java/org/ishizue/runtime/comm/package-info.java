/**
 * Comms: Jupyter's way for code in a cell to talk with code in the page. {@link
 * org.ishizue.runtime.comm.Comm} is one conversation; {@link org.ishizue.runtime.comm.Comms} registers
 * targets that the page may open.
 */
@NullMarked
package org.ishizue.runtime.comm;

import org.jspecify.annotations.NullMarked;
