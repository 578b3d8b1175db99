/** The learner's files behind Jupyter's contents API. {@link org.ishizue.workbench.server.contents.Workspace} keeps everything inside one folder; {@link org.ishizue.workbench.server.contents.Contents} is the list of what can be done. */
@NullMarked
package org.ishizue.workbench.server.contents;

import org.jspecify.annotations.NullMarked;
