/**
 * The command line: {@link org.ishizue.workbench.Main} lists the verbs, each verb is a class of the
 * package that has its name, and what the verbs share (exit codes, the console, the distribution's
 * folder, the kernel's command line) is here. Uses every other module and is used by none.
 */
@NullMarked
package org.ishizue.workbench;

import org.jspecify.annotations.NullMarked;
