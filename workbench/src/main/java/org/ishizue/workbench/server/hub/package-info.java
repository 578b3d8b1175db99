/** This server as one learner's server of a JupyterHub: the Hub's environment, its OAuth in place of our token, its reports of activity. Start at {@link org.ishizue.workbench.server.hub.HubEnvironment}. */
@NullMarked
package org.ishizue.workbench.server.hub;

import org.jspecify.annotations.NullMarked;
