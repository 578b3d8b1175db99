/**
 * The slides of a lesson: the cells that carry Jupyter's {@code slideshow} metadata. {@link
 * org.ishizue.lessons.slides.SlideDeck} picks them; the book draws them.
 */
@NullMarked
package org.ishizue.lessons.slides;

import org.jspecify.annotations.NullMarked;
