/**
 * Libraries from Maven repositories, for a session's class path. {@link org.ishizue.kernel.maven.Libraries}
 * resolves what a cell asks for together with what the session has already. Runs in the kernel's VM, so that
 * nothing of the resolver can clash with what it resolves, and is loaded when it is first asked.
 */
@NullMarked
package org.ishizue.kernel.maven;

import org.jspecify.annotations.NullMarked;
