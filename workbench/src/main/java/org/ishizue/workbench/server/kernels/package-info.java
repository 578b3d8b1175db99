/** Kernels behind Jupyter's kernels, sessions and kernelspecs API, and the bridge between their ZeroMQ sockets and the pages' WebSockets, which passes messages on without reading them. Start at {@link org.ishizue.workbench.server.kernels.KernelRoutes}. */
@NullMarked
package org.ishizue.workbench.server.kernels;

import org.jspecify.annotations.NullMarked;
