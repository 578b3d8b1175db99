/**
 * A whole kernel in one file, on the public parts of this module only: it shows what a kernel needs, and
 * the tests talk to it over real sockets.
 */
@NullMarked
package org.ishizue.jupyter.echo;

import org.jspecify.annotations.NullMarked;
