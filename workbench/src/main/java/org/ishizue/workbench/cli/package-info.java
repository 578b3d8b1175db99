/**
 * What all verbs share: {@link org.ishizue.workbench.cli.Home} is the distribution's folder, {@link
 * org.ishizue.workbench.cli.KernelCommand} starts its kernel, {@link
 * org.ishizue.workbench.cli.Console} is where a verb writes, and a {@link
 * org.ishizue.workbench.cli.Failure} ends it with words for a person and an {@link
 * org.ishizue.workbench.cli.ExitCode} for a program.
 */
@NullMarked
package org.ishizue.workbench.cli;

import org.jspecify.annotations.NullMarked;
