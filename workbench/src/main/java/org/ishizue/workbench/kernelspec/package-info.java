/** {@code kernel install}, {@code uninstall} and {@code list}: makes Jupyter's programs find our kernel. */
@NullMarked
package org.ishizue.workbench.kernelspec;

import org.jspecify.annotations.NullMarked;
