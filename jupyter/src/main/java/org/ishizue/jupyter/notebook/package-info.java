/**
 * Notebook files, format 4 (nbformat 4.0 to 4.5), without loss: a {@link
 * org.ishizue.jupyter.notebook.Notebook} is the file's JSON tree with a view on it, so unknown keys, key
 * order and numbers stay as they were, and what Jupyter wrote is written again byte for byte. Outputs are
 * the records of the {@code message} package, as a kernel publishes them.
 *
 * @see <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">The notebook file
 *     format</a>
 */
@NullMarked
package org.ishizue.jupyter.notebook;

import org.jspecify.annotations.NullMarked;
