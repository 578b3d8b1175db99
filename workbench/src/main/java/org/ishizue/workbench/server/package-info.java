/** The server of the workbench, on Jetty's core API. {@link org.ishizue.workbench.server.WorkbenchServer} puts the parts together: the gate in front, Jupyter's API (contents, kernels, lab), the course and the pages. */
@NullMarked
package org.ishizue.workbench.server;

import org.jspecify.annotations.NullMarked;
