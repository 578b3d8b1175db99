/**
 * What Jupyter itself defines, and nothing of ours: read from the bottom, {@code json} is the text of
 * everything, {@code message} the requests, replies and outputs as records, {@code wire} their signed
 * frames and the connection file, {@code channel} a kernel's sockets, {@code notebook} the file format,
 * {@code kernelspec} how kernels are found, and {@code client} the other end: starting a kernel and
 * running a notebook through it. Each package uses only those named before it.
 */
@NullMarked
package org.ishizue.jupyter;

import org.jspecify.annotations.NullMarked;
