/**
 * The other end of the protocol: {@link org.ishizue.jupyter.client.KernelProcess} starts and ends a
 * kernel, {@link org.ishizue.jupyter.client.KernelClient} talks to it, {@link
 * org.ishizue.jupyter.client.LocalKernel} does both, and {@link
 * org.ishizue.jupyter.client.NotebookRunner} runs a whole notebook through one.
 */
@NullMarked
package org.ishizue.jupyter.client;

import org.jspecify.annotations.NullMarked;
