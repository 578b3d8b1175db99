/** What the shell of the notebook editor asks for besides files and kernels: settings, words in Japanese, views, who the user is. */
@NullMarked
package org.ishizue.workbench.server.lab;

import org.jspecify.annotations.NullMarked;
