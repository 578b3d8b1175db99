/**
 * Code that runs code: {@link org.ishizue.runtime.evaluate.Evaluation} runs a text as if it were a cell, in
 * the same session, and gives back the value itself.
 */
@NullMarked
package org.ishizue.runtime.evaluate;

import org.jspecify.annotations.NullMarked;
