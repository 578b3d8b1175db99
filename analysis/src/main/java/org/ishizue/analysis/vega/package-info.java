/**
 * Figures as Vega-Lite specifications, for clients that show them alive: JupyterLab and Notebook without any
 * extension. The syntax is that of Vega-Lite 5.6, which JupyterLab 4 carries. Values travel inside the
 * specification, so nothing is fetched. Start at {@link org.ishizue.analysis.vega.VegaLite}.
 */
@NullMarked
package org.ishizue.analysis.vega;

import org.jspecify.annotations.NullMarked;
