/** Javadoc comments for people: {@link org.ishizue.kernel.javadoc.JavadocText}. Uses nothing of the kernel. */
@NullMarked
package org.ishizue.kernel.javadoc;

import org.jspecify.annotations.NullMarked;
