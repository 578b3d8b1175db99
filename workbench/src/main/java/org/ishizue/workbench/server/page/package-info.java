/** The pages and the files that rspack has built for them. */
@NullMarked
package org.ishizue.workbench.server.page;

import org.jspecify.annotations.NullMarked;
