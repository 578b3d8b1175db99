/**
 * The learner's VM as the kernel sees it: a process to start, to talk with, to interrupt and to kill. Start reading at {@code UserVm}.
 */
@NullMarked
package org.ishizue.kernel.uservm;

import org.jspecify.annotations.NullMarked;
