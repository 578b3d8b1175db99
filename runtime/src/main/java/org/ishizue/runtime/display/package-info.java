/**
 * From a value to what a notebook shows of it. A {@link org.ishizue.runtime.display.MimeBundle} holds
 * one value in several formats; a {@link org.ishizue.runtime.display.Renderer} makes one. Libraries
 * bring their renderers as services, so a table or a chart shows itself without a word from the
 * learner.
 */
@NullMarked
package org.ishizue.runtime.display;

import org.jspecify.annotations.NullMarked;
