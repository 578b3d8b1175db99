/**
 * The debugger of cells: answers Jupyter's {@code debug_request}, which carries the Debug Adapter Protocol, with the Java
 * Debug Interface of the learner's VM. Start reading at {@link org.ishizue.kernel.debug.Debugger}; {@code DebuggedVm} holds
 * the connection, its breakpoints and its stopped threads, {@code CellLines} knows which line of which cell a line of a
 * compiled class is. Uses {@code evaluate}; knows no sockets.
 */
@NullMarked
package org.ishizue.kernel.debug;

import org.jspecify.annotations.NullMarked;
