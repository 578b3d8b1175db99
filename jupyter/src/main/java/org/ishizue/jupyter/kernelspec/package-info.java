/**
 * How Jupyter finds kernels: folders with a {@code kernel.json} on a search path. {@link
 * org.ishizue.jupyter.kernelspec.JupyterPaths} is the search path, {@link
 * org.ishizue.jupyter.kernelspec.KernelSpecs} lists and finds, and {@link
 * org.ishizue.jupyter.kernelspec.KernelSpecInstaller} puts one there or takes it away.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/latest/kernels.html#kernel-specs">Kernel
 *     specs</a>
 */
@NullMarked
package org.ishizue.jupyter.kernelspec;

import org.jspecify.annotations.NullMarked;
