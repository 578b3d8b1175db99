/**
 * Kernels as whole processes, side by side: the same questions to ours and to others over the Jupyter
 * protocol. Start at {@link org.ishizue.benchmarks.kernel.KernelBenchmark}.
 */
@NullMarked
package org.ishizue.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
