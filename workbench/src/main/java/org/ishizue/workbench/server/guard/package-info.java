/** Who may ask this server at all: token and cookie, the name that was called, the page that calls. Start at {@link org.ishizue.workbench.server.guard.Gate}. */
@NullMarked
package org.ishizue.workbench.server.guard;

import org.jspecify.annotations.NullMarked;
