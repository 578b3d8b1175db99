/**
 * From Java source to an outcome, by JShell. {@code Evaluator} is the door; {@code RemoteControl} is JShell's way to the learner's VM, {@code SnippetSplitter} cuts a cell into what JShell takes at a time.
 */
@NullMarked
package org.ishizue.kernel.evaluate;

import org.jspecify.annotations.NullMarked;
